package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario through details: what opens is what lookup grants, and it says the same; at a level too low, it says so. */
@IntegrationTest
class DetailsScenarioIT {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Set<String> SHOWN_BY_BOTH = Set.of("dialog", "party", "resource", "owner", "title", "deleted");
    private static final Map<String, Staged> SET = new HashMap<>();

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;
    private final Callers callers;
    private final BeanChannel lookups;

    DetailsScenarioIT(Api api, Tokens tokens, MovableClock clock, LookupService lookups) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.callers = new Callers(api, tokens);
        this.lookups = new BeanChannel(lookups);
    }

    static List<String> scenarios() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void opensToEndUsersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        opensWhatLookupGrants(staged, new Cast(staged.matrix()).endUsers());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void opensToServiceOwnersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        opensWhatLookupGrants(staged, new Cast(staged.matrix()).owners());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void opensToServiceOwnersActingForEndUsersExactlyWhatLookupGrants(String name) {
        Staged staged = staged(name);
        opensWhatLookupGrants(staged, new Cast(staged.matrix()).ownersForEndUsers());
    }

    private void opensWhatLookupGrants(Staged staged, List<Asker> askers) {
        assertThat(askers).isNotEmpty();
        for (Asker asker : askers) {
            clock.at(asker.at(), () -> staged.names().dialogs().forEach(id -> check(asker, id)));
        }
    }

    private void check(Asker asker, UUID id) {
        Map<String, String> granted = lookups.answer(asker, new DialogRef(id));
        Response opened = open(asker, id);
        String about = "%s, %s: %s".formatted(asker, id, opened.body());
        if (!GrantedDialogs.isGranted(granted)) {
            assertThat(opened.status()).as(about).isBetween(400, 499);
            return;
        }
        int required = Integer.parseInt(granted.getOrDefault("level", "0"));
        AuthenticationLevel level = level(asker);
        if (level != null && !level.reaches(required)) {
            assertThat(opened.code()).as(about).isEqualTo("authentication-level-too-low");
            return;
        }
        assertThat(opened.status()).as(about).isEqualTo(200);
        Map<String, String> expected = new TreeMap<>(granted);
        expected.keySet().retainAll(SHOWN_BY_BOTH);
        if (asker.caller() instanceof Impersonation && level == null) {
            expected.remove("title"); // details ask for no level that nobody stated, and then show the ordinary title
        }
        assertThat(HttpAnswers.shown(opened.json())).as(about).containsAllEntriesOf(expected);
    }

    private Response open(Asker asker, UUID id) {
        String path = asker.caller() instanceof EndUser ? "/api/v1/enduser/dialogs/" : "/api/v1/serviceowner/dialogs/";
        return callers.naming(asker).get(path + id + Callers.level("?", asker.caller()));
    }

    /** The level that a dialog's service is asked for; null where it is not. */
    private static @Nullable AuthenticationLevel level(Asker asker) {
        return switch (asker.caller()) {
            case EndUser user -> user.level();
            case ServiceOwner _ -> null;
            case Impersonation both -> both.statedLevel();
        };
    }

    private Staged staged(String name) {
        return SET.computeIfAbsent(
                name, _ -> Staged.of(name, api, tokens, clock.instant().plus(AHEAD)));
    }
}
