package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario through search: what is in the list is what lookup grants, and nothing in a file is said for search alone. */
@IntegrationTest
class SearchScenarioIT {

    /** Scenarios are asked that long after they were written, so that they can speak of the time before. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Map<String, Staged> SET = new HashMap<>();

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;
    private final SearchChannel search;
    private final GrantedDialogs granted;

    SearchScenarioIT(Api api, Tokens tokens, MovableClock clock, LookupService lookups) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.search = new SearchChannel(api, tokens);
        this.granted = new GrantedDialogs(new BeanChannel(lookups));
    }

    static List<String> scenarios() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listsWhatItsFileSaysOfLookup(String name) {
        Staged staged = staged(name);
        Matrix matrix = staged.matrix();
        String everywhere = everywhere(staged).query();
        Stream.of(matrix.ofEndUsers(), matrix.ofOwners(), matrix.ofOwnersForEndUsers())
                .flatMap(List::stream)
                .filter(question -> named(question) != null)
                .forEach(question -> clock.at(question.at(), () -> {
                    Map<String, String> expected = question.expected();
                    Map<String, String> listed =
                            search.list(question.asker(), everywhere).get(named(question));
                    assertThat(listed != null).as(question.title()).isEqualTo(GrantedDialogs.isGranted(expected));
                    boolean pruned = question.caller() instanceof EndUser || question.language() == null;
                    if (listed != null && expected.containsKey("title") && pruned) {
                        assertThat(listed).as(question.title()).containsEntry("title", expected.get("title"));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listsForEndUsersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        listsWhatLookupGrants(staged, new Cast(staged.matrix()).endUsers());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listsForServiceOwnersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        listsWhatLookupGrants(staged, new Cast(staged.matrix()).owners());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listsForServiceOwnersActingForEndUsersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        listsWhatLookupGrants(staged, new Cast(staged.matrix()).ownersForEndUsers());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void listsForAnEndUserNamedByAnOwnerTheUsersOwnThatAreTheOwners(String name) {
        Staged staged = staged(name);
        String everywhere = everywhere(staged).query();
        for (Asker asker : new Cast(staged.matrix()).ownersForEndUsers()) {
            Impersonation both = (Impersonation) asker.caller();
            EndUser user = new EndUser(both.subject(), both.levelForTexts());
            clock.at(asker.at(), () -> {
                Map<String, String> own = titles(search.list(new Asker(user, asker.at(), null), everywhere));
                own.keySet()
                        .retainAll(search.list(new Asker(both.actor(), asker.at(), null), everywhere)
                                .keySet());
                assertThat(titles(search.list(asker, everywhere)))
                        .as(asker.toString())
                        .isEqualTo(own);
            });
        }
    }

    /** In any order but the newest first search reads by another statement. */
    @ParameterizedTest
    @ValueSource(strings = {"evidence", "wrong-delegations", "windows", "visibility", "shared-number"})
    void listsTheSameInEveryOrder(String name) {
        Staged staged = staged(name);
        Cast cast = new Cast(staged.matrix());
        Stream.of(cast.endUsers(), cast.owners(), cast.ownersForEndUsers())
                .flatMap(List::stream)
                .forEach(asker -> clock.at(asker.at(), () -> {
                    for (Where where : Where.in(staged.scenario(), staged.names())) {
                        assertThat(search.list(asker, where.query() + "&orderBy=createdAt_asc"))
                                .as("%s in %s", asker, where)
                                .isEqualTo(search.list(asker, where.query()));
                    }
                }));
    }

    private void listsWhatLookupGrants(Staged staged, List<Asker> askers) {
        assertThat(askers).isNotEmpty();
        for (Asker asker : askers) {
            clock.at(asker.at(), () -> {
                Map<String, Map<String, String>> dialogs = granted.to(asker, staged.names());
                for (Where where : Where.in(staged.scenario(), staged.names())) {
                    assertThat(search.list(asker, where.query()))
                            .as("%s in %s", asker, where)
                            .isEqualTo(where.of(dialogs));
                }
            });
        }
    }

    /** The dialog that a question is about, if it is about one alone. */
    private static @Nullable String named(Question question) {
        String found = question.expected().get("dialog");
        return found == null && question.asked() instanceof DialogRef(var id) ? id.toString() : found;
    }

    private static Map<String, String> titles(Map<String, Map<String, String>> list) {
        Map<String, String> titles = new TreeMap<>();
        list.forEach((id, said) -> titles.put(id, said.getOrDefault("title", "")));
        return titles;
    }

    private static Where everywhere(Staged staged) {
        return Where.in(staged.scenario(), staged.names()).getFirst();
    }

    private Staged staged(String name) {
        return SET.computeIfAbsent(
                name, _ -> Staged.of(name, api, tokens, clock.instant().plus(AHEAD)));
    }
}
