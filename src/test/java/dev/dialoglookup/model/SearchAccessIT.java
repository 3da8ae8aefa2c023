package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.dialog.details.DetailsOutcome;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.model.SearchDriver.Page;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who finds what is who may open it: lists against lookups, the three views against one another, and from page to page. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchAccessIT {

    private static final long SEED = 91;
    private static final int LARGE_USER = 10;
    private static final AuthenticationLevel HIGH = new AuthenticationLevel(4);

    private final SearchDriver driver;
    private final LookupService lookup;
    private final DetailsService details;
    private final MovableClock clock;
    private final SearchWorldWriter writer;
    private final SearchWorld world;

    SearchAccessIT(
            LookupService lookup,
            DetailsService details,
            DialogService dialogs,
            LabelService labels,
            MovableClock clock,
            Api api,
            Tokens tokens,
            RealDatabase database) {
        this.driver = new SearchDriver(api, tokens);
        this.lookup = lookup;
        this.details = details;
        this.clock = clock;
        this.writer = new SearchWorldWriter(new DialogWriter(dialogs, labels), clock, api, tokens, database);
        this.world = writer.write(SEED);
    }

    @Test
    void listsExactlyWhatLookupGrants() {
        clock.at(world.asked(), () -> {
            int byInstanceAlone = 0;
            for (String user : world.users()) {
                Caller caller = endUser(user);
                Set<String> listed = all(caller);
                assertThat(listed).as("seed %d, %s", SEED, user).isEqualTo(opened(caller));
                byInstanceAlone += (int) world.dialogs().stream()
                        .filter(dialog -> listed.contains(dialog.id()))
                        .map(dialog -> world.world().evidence(user, dialog.dialog(), world.asked()))
                        .filter(evidence -> evidence.stream().allMatch(one -> one.startsWith("InstanceDelegation")))
                        .count();
            }
            assertThat(byInstanceAlone).isGreaterThan(20);
        });
    }

    /** Of the dialogs that a user does not see, a seeded sample. */
    @Test
    void opensExactlyWhatLookupGrants() {
        clock.at(world.asked(), () -> {
            Random random = new Random(SEED);
            int opened = 0;
            for (String user : world.users()) {
                Set<String> granted = opened(endUser(user));
                for (ListedDialog dialog : world.dialogs()) {
                    if (random.nextInt(granted.contains(dialog.id()) ? 10 : 30) > 0) {
                        continue;
                    }
                    boolean isGranted = granted.contains(dialog.id());
                    String owner = dialog.dialog().owner();
                    assertThat(opens(new EndUser(Party.parse(user), HIGH), dialog))
                            .as("seed %d, %s, %s", SEED, user, dialog.id())
                            .isEqualTo(isGranted);
                    for (String number : world.world().owners().values()) {
                        assertThat(opens(
                                        new Impersonation(DialogWriter.owner(number), Party.parse(user), HIGH), dialog))
                                .as("seed %d, %s for %s, %s", SEED, number, user, dialog.id())
                                .isEqualTo(isGranted && number.equals(owner));
                    }
                    opened += isGranted ? 1 : 0;
                }
            }
            assertThat(opened).isGreaterThan(500);
        });
    }

    private boolean opens(Caller caller, ListedDialog dialog) {
        return details.find(caller, UUID.fromString(dialog.id()), false) instanceof DetailsOutcome.Found;
    }

    @Test
    void listsForAUserWhatIsTheUsersAndTheOwners() {
        clock.at(world.asked(), () -> {
            int shared = 0;
            Map<String, Set<String>> users = new HashMap<>();
            world.users().forEach(user -> users.put(user, all(endUser(user))));
            for (String number : world.world().owners().values()) {
                Caller.ServiceOwner owner = DialogWriter.owner(number);
                Set<String> owners = all(owner);
                for (String user : world.users()) {
                    Set<String> both = new TreeSet<>(users.getOrDefault(user, Set.of()));
                    both.retainAll(owners);
                    Caller impersonation = new Impersonation(owner, Party.parse(user), null);
                    assertThat(all(impersonation))
                            .as("seed %d, %s for %s", SEED, number, user)
                            .isEqualTo(both);
                    shared += both.size();
                }
            }
            assertThat(shared).isGreaterThan(1000);
        });
    }

    @Test
    void goesByTheAccessOfTheMomentFromPageToPage() {
        String user = world.users().get(LARGE_USER);
        Page first = page(world, user, null);

        Map<String, List<ModelGrant>> grants = new HashMap<>(world.world().grants());
        List<ModelGrant> held = grants.getOrDefault(user, List.of());
        List<ModelGrant> kept = held.subList(held.size() / 2, held.size());
        grants.put(user, kept);
        writer.directory().putAccess(user, kept);
        SearchWorld fewerGrants = world.with(world.world().subjectsOf(), grants);
        Page second = page(fewerGrants, user, first);

        Map<String, Set<String>> rights = new HashMap<>(world.world().subjectsOf());
        String hot = world.resources().getFirst();
        rights.put(hot, Set.of());
        writer.directory().putRights(hot, Set.of());
        SearchWorld fewerRights = world.with(rights, grants);
        Page third = page(fewerRights, user, second);

        writer.directory().putRights(hot, world.world().subjectsOf().getOrDefault(hot, Set.of()));
        writer.directory().putAccess(user, held);
        page(world, user, third);
    }

    /** The page is what the world has behind the page before. */
    private Page page(SearchWorld now, String user, @Nullable Page before) {
        Draft draft = new Draft();
        draft.resources.addAll(world.resources());
        Ask ask = draft.ask(endUser(user)).limitedTo(20);
        List<String> expected = new SearchModel(now)
                .found(ask).stream()
                        .filter(dialog -> before == null || isBehind(dialog, before))
                        .map(ListedDialog::id)
                        .limit(20)
                        .toList();
        List<Page> pages = new ArrayList<>();
        clock.at(world.asked(), () -> pages.add(driver.page(ask, before == null ? null : before.next())));
        Page page = pages.getFirst();
        assertThat(page.ids()).isEqualTo(expected).hasSize(20);
        assertThat(page.next()).isNotNull();
        return page;
    }

    /** Whether the dialog comes after the last one of the page, newest first. */
    private boolean isBehind(ListedDialog dialog, Page page) {
        ListedDialog last = world.dialogs().stream()
                .filter(other -> other.id().equals(page.ids().getLast()))
                .findFirst()
                .orElseThrow();
        return Comparator.comparing((ListedDialog other) -> other.times().contentUpdatedAt())
                        .thenComparing(ListedDialog::id)
                        .compare(dialog, last)
                < 0;
    }

    private Set<String> all(Caller caller) {
        Draft draft = new Draft();
        draft.resources.addAll(world.resources());
        Ask ask = draft.ask(caller);
        Set<String> ids = new TreeSet<>();
        String token = null;
        do {
            Page page = driver.page(ask, token);
            ids.addAll(page.ids());
            token = page.next();
        } while (token != null);
        return ids;
    }

    private Set<String> opened(Caller caller) {
        List<InstanceRef> references = world.dialogs().stream()
                .map(dialog -> InstanceRef.parse(dialog.dialog().ownReference()))
                .toList();
        Set<String> opened = new TreeSet<>();
        lookup.lookUp(caller, references).forEach(outcome -> {
            if (outcome instanceof Found(var found)) {
                opened.add(found.dialogId().toString());
            }
        });
        return opened;
    }

    private static Caller endUser(String user) {
        return Callers.asking(View.END_USER, "", user, HIGH);
    }
}
