package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.Scope;
import dev.dialoglookup.scenario.Scenario.Lookup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every question that a scenario answers, those of owners for its end users among them, which no file has to repeat. */
final class Matrix {

    private final Scenario scenario;
    private final Names names;
    private final Expected expected;

    Matrix(Scenario scenario, Names names) {
        this.scenario = scenario;
        this.names = names;
        this.expected = new Expected(scenario, names);
        scenario.lookups().forEach(this::refuseUnknownCallers);
    }

    /** A caller as a file names it. */
    private record Named(String name, @Nullable Integer level) {
        static Named of(String text) {
            String[] parts = text.split(" at level ", 2);
            return new Named(parts[0], parts.length == 1 ? null : Integer.valueOf(parts[1]));
        }
    }

    List<Question> ofEndUsers() {
        List<Question> questions = new ArrayList<>();
        for (Lookup lookup : scenario.lookups()) {
            endUsers(lookup).forEach((text, answer) -> {
                EndUser user = endUser(Named.of(text));
                questions.add(question(text, user, lookup, expected.ofEndUser(user, answer)));
            });
        }
        return questions;
    }

    List<Question> ofOwners() {
        List<Question> questions = new ArrayList<>();
        for (Lookup lookup : scenario.lookups()) {
            owners(lookup)
                    .forEach((text, answer) ->
                            questions.add(question(text, owner(text), lookup, expected.ofOwner(answer))));
        }
        return questions;
    }

    /** Each owner for each end user of a lookup, at the user's level; for level 0 also with the level left out. */
    List<Question> ofOwnersForEndUsers() {
        List<Question> questions = new ArrayList<>();
        for (Lookup lookup : scenario.lookups()) {
            owners(lookup)
                    .forEach((owner, ownersAnswer) -> endUsers(lookup).forEach((text, usersAnswer) -> {
                        EndUser user = endUser(Named.of(text));
                        List<@Nullable AuthenticationLevel> levels = new ArrayList<>();
                        levels.add(user.level());
                        if (user.level().value() == 0) {
                            levels.add(null);
                        }
                        for (AuthenticationLevel level : levels) {
                            questions.add(question(
                                    owner + " for " + text,
                                    new Impersonation(owner(owner), user.user(), level),
                                    lookup,
                                    expected.ofOwnerFor(level, ownersAnswer, usersAnswer)));
                        }
                    }));
        }
        return questions;
    }

    private Question question(String who, Caller caller, Lookup lookup, Map<String, String> answer) {
        String title =
                "%s asks for %s at %s".formatted(who, lookup.ask(), Objects.requireNonNullElse(lookup.at(), "now"));
        return new Question(
                title, caller, names.reference(lookup.ask()), names.time(lookup.at()), lookup.language(), answer);
    }

    private Map<String, Expectation> endUsers(Lookup lookup) {
        return only(scenario.who(), lookup);
    }

    private Map<String, Expectation> owners(Lookup lookup) {
        return only(scenario.owners(), lookup);
    }

    /** A mistyped name would be a question that nobody asks. */
    private void refuseUnknownCallers(Lookup lookup) {
        Set<String> known = new HashSet<>(endUsers(lookup).keySet());
        known.addAll(owners(lookup).keySet());
        if (!known.equals(lookup.answers().keySet())) {
            throw new IllegalArgumentException(
                    "unknown callers among " + lookup.answers().keySet());
        }
    }

    private static Map<String, Expectation> only(Map<String, ?> some, Lookup lookup) {
        Map<String, Expectation> chosen = new LinkedHashMap<>(lookup.answers());
        chosen.keySet().removeIf(text -> !some.containsKey(Named.of(text).name));
        return chosen;
    }

    private ServiceOwner owner(String name) {
        return new ServiceOwner(names.owner(name), Set.of(Scope.SERVICE_OWNER), null, null);
    }

    /** Persons and systems are at level 3, e-mail users at 0, unless the file says otherwise. */
    private EndUser endUser(Named named) {
        int usual = "e-mail user".equals(scenario.who().get(named.name)) ? 0 : 3;
        int level = named.level == null ? usual : named.level;
        return new EndUser(names.party(named.name), new AuthenticationLevel(level));
    }
}
