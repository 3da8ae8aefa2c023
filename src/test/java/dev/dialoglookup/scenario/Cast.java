package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.scenario.Question.Asker;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody in a scenario at every one of its moments, whether or not the file says a word of what they then see. */
final class Cast {

    private final Set<Instant> moments = new LinkedHashSet<>();
    private final Set<@Nullable String> languages = new LinkedHashSet<>();
    private final Set<EndUser> users = new LinkedHashSet<>();
    private final Set<ServiceOwner> owners = new LinkedHashSet<>();

    Cast(Matrix matrix) {
        Stream.concat(matrix.ofEndUsers().stream(), matrix.ofOwners().stream()).forEach(question -> {
            moments.add(question.at());
            languages.add(question.language());
            switch (question.caller()) {
                case EndUser user -> users.add(user);
                case ServiceOwner owner -> owners.add(owner);
                case Impersonation _ -> throw new IllegalStateException("no file states this");
            }
        });
    }

    List<Asker> endUsers() {
        return moments.stream()
                .flatMap(at -> languages.stream()
                        .flatMap(language -> users.stream().map(user -> new Asker(user, at, language))))
                .toList();
    }

    List<Asker> owners() {
        return always(owners.stream());
    }

    /** Each owner for each user, at the user's level, and at level 0 also without saying so. */
    List<Asker> ownersForEndUsers() {
        return always(owners.stream()
                .flatMap(owner -> users.stream()
                        .flatMap(user -> levels(user).map(level -> new Impersonation(owner, user.user(), level)))));
    }

    private List<Asker> always(Stream<? extends Caller> callers) {
        return callers.flatMap(caller -> moments.stream().map(at -> new Asker(caller, at, null)))
                .toList();
    }

    private static Stream<@Nullable AuthenticationLevel> levels(EndUser user) {
        return user.level().equals(AuthenticationLevel.NONE) ? Stream.of(user.level(), null) : Stream.of(user.level());
    }
}
