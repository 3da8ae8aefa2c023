package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Both lists of parties of a user with grants for 10,000, over HTTP, against the brute-force model and against search. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PartyOracleIT {

    private static final long SEED = 20_261_126;
    private static final int PARTIES = 10_000;
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final String ENDUSER = "/api/v1/enduser/";
    private static final String SERVICEOWNER = "/api/v1/serviceowner/";

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;
    private final Instant now;
    private final PartyWorld world;
    private final PartyWalk walk = new PartyWalk("seed " + SEED);

    PartyOracleIT(Api api, Tokens tokens, MovableClock clock, DialogService dialogs, LabelService labels) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.now = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        this.world = new RandomPartyWorld(SEED, now, PARTIES).make();
        new PartyWorldWriter(new DialogWriter(dialogs, labels), api, tokens).write(world);
    }

    @Test
    void listsWhomTheUserActsFor() {
        List<ModelParty> expected = world.actedFor(now);
        assertThat(expected).hasSizeBetween(7000, PARTIES - 1000);
        clock.at(now, () -> {
            walk.check(user(), ENDUSER + "parties?limit=1000", expected, expected.size());
            walk.check(user(), ENDUSER + "parties?limit=7", expected, 250);
            walk.check(user(), ENDUSER + "parties?limit=1", expected, 15);
            walk.check(user(), ENDUSER + "parties?", expected, 350);
        });
    }

    @Test
    void listsForAnOwnerWhereItsUserSeesADialogOfIt() {
        clock.at(now, () -> {
            for (String owner : owners()) {
                List<ModelParty> expected = world.seenOf(owner, now);
                assertThat(expected).hasSizeBetween(50, 1000);
                walk.check(acting(owner), SERVICEOWNER + "parties?limit=1000", expected, expected.size());
                walk.check(acting(owner), SERVICEOWNER + "parties?limit=7", expected, expected.size());
                walk.check(acting(owner), SERVICEOWNER + "parties?limit=1", expected, 15);
            }
        });
    }

    @Test
    void findsByPartsOfNamesInAnyLetterCase() {
        clock.at(now, () -> {
            int found = 0;
            for (String name : List.of(
                    "bakeri",
                    "båt",
                    "ÆRLIG",
                    "ødeG",
                    "%",
                    "100%",
                    "_",
                    "A_B",
                    "'",
                    "o'brien as",
                    "& CO",
                    "\\",
                    "x",
                    "i b",
                    "nowhere",
                    "$1")) {
                found += walkNamed(user(), ENDUSER, name, world.actedFor(now));
                for (String owner : owners()) {
                    found += walkNamed(acting(owner), SERVICEOWNER, name, world.seenOf(owner, now));
                }
            }
            assertThat(found).isGreaterThan(10_000);
        });
    }

    private int walkNamed(Api caller, String view, String name, List<ModelParty> all) {
        List<ModelParty> expected =
                all.stream().filter(party -> party.isNamed(name)).toList();
        String path = view + "parties?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        walk.check(caller, path + "&limit=1000", expected, expected.size());
        walk.check(caller, path + "&limit=7", expected, 30);
        return expected.size();
    }

    @Test
    void findsOneParty() {
        clock.at(now, () -> {
            Set<ModelParty> acted = Set.copyOf(world.actedFor(now));
            int open = 0;
            for (String owner : owners()) {
                Set<ModelParty> seen = Set.copyOf(world.seenOf(owner, now));
                for (ModelParty party : List.copyOf(world.parties().values()).subList(PARTIES - 60, PARTIES + 20)) {
                    String query = "parties?party="
                            + URLEncoder.encode(party.party().toUpperCase(Locale.ROOT), StandardCharsets.UTF_8);
                    walk.check(user(), ENDUSER + query, acted.contains(party) ? List.of(party) : List.of(), 1);
                    walk.check(
                            acting(owner), SERVICEOWNER + query, seen.contains(party) ? List.of(party) : List.of(), 1);
                }
                for (ModelParty party : seen.stream().limit(20).toList()) {
                    String urn = URLEncoder.encode(party.party(), StandardCharsets.UTF_8);
                    walk.check(acting(owner), SERVICEOWNER + "parties?party=" + urn, List.of(party), 1);
                    open++;
                }
            }
            assertThat(open).isEqualTo(60);
        });
    }

    /** The owner's list is that of the parties in the user's list of dialogs and the owner's, both as search has them. */
    @Test
    void namesThePartiesThatSearchFindsDialogsOf() {
        String resources = world.world().resourceOwners().keySet().stream()
                .map(resource -> "&serviceResource=urn:altinn:resource:" + resource)
                .collect(Collectors.joining());
        clock.at(now, () -> {
            Map<String, String> users = walk.dialogs(user(), ENDUSER + "dialogs?limit=1000" + resources);
            for (String owner : owners()) {
                Map<String, String> both = new HashMap<>(users);
                both.keySet()
                        .retainAll(walk.dialogs(owner(owner), SERVICEOWNER + "dialogs?limit=1000")
                                .keySet());
                assertThat(both).hasSizeGreaterThan(50);
                List<ModelParty> expected = world.listed(both.values(), _ -> true);
                walk.check(acting(owner), SERVICEOWNER + "parties?limit=1000", expected, expected.size());
            }
        });
    }

    private List<String> owners() {
        return List.copyOf(world.world().owners().values());
    }

    private Api user() {
        String number = world.user().substring(world.user().lastIndexOf(':') + 1);
        return api.as(tokens.endUser(new Person(number)).lasting(Duration.ofHours(12)));
    }

    private Api owner(String number) {
        return api.as(tokens.serviceOwner(new Organization(number)).lasting(Duration.ofHours(12)));
    }

    private Api acting(String owner) {
        return owner(owner).with("Dialog-End-User", world.user());
    }
}
