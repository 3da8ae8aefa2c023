package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.OwnerDirectory;
import dev.dialoglookup.caller.Recognition;
import dev.dialoglookup.caller.Recognition.Recognized;
import dev.dialoglookup.caller.Recognition.Unrecognized;
import dev.dialoglookup.caller.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask at a path: first the scope, then the caller.
 *
 * @param accepted one of these scopes is needed; empty asks for none
 * @param callers what is wrong with a caller here
 */
record PathRule(Set<Scope> accepted, Objection callers) implements AuthorizationManager<RequestAuthorizationContext> {

    /** Says what is wrong with a caller, or null. */
    @FunctionalInterface
    interface Objection {

        @Nullable
        Problem to(Caller caller);
    }

    /** A refusal that says why. */
    record Refused(Problem problem) implements AuthorizationResult {
        @Override
        public boolean isGranted() {
            return false;
        }
    }

    static PathRule endUsers() {
        return new PathRule(
                EnumSet.of(Scope.END_USER, Scope.END_USER_WITHOUT_CONSENT),
                caller -> caller instanceof EndUser ? null : wrongCaller("end users"));
    }

    static PathRule owners(OwnerDirectory owners, Scope... accepted) {
        return new PathRule(
                EnumSet.copyOf(Set.of(accepted)),
                caller -> caller instanceof ServiceOwner owner
                        ? unknownOwner(owner, owners)
                        : wrongCaller("service owners"));
    }

    static PathRule operators(Set<String> operators) {
        return new PathRule(
                EnumSet.of(Scope.DIRECTORY),
                caller -> caller instanceof ServiceOwner owner
                                && operators.contains(owner.organization().number())
                        ? null
                        : Problem.of(
                                ProblemType.NOT_AN_OPERATOR, "the organization is not an operator of the directory"));
    }

    static PathRule anyone() {
        return new PathRule(EnumSet.noneOf(Scope.class), _ -> null);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof CallerAuthentication token)) {
            return new AuthorizationDecision(false);
        }
        Problem problem = objectionTo(token.recognition());
        return problem == null ? new AuthorizationDecision(true) : new Refused(problem);
    }

    @Nullable
    Problem objectionTo(Recognition recognition) {
        if (!accepted.isEmpty() && Collections.disjoint(accepted, recognition.scopes())) {
            return Problem.of(ProblemType.MISSING_SCOPE, "the token needs the scope " + scopes());
        }
        return switch (recognition) {
            case Unrecognized unknown -> Problem.of(ProblemType.UNKNOWN_CALLER, unknown.reason());
            case Recognized known -> callers.to(known.caller());
        };
    }

    private String scopes() {
        return accepted.stream().sorted().map(Scope::value).collect(Collectors.joining(" or "));
    }

    private static Problem wrongCaller(String served) {
        return Problem.of(ProblemType.WRONG_CALLER, "only " + served + " are served here");
    }

    private static @Nullable Problem unknownOwner(ServiceOwner owner, OwnerDirectory owners) {
        return owners.knows(owner.organization())
                ? null
                : Problem.of(
                        ProblemType.UNKNOWN_OWNER,
                        "the directory knows no service owner with the organization number "
                                + owner.organization().number());
    }
}
