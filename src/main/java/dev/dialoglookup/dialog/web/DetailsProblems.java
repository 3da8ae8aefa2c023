package dev.dialoglookup.dialog.web;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.dialog.details.DetailsOutcome.AccessDenied;
import dev.dialoglookup.dialog.details.DetailsOutcome.Deleted;
import dev.dialoglookup.dialog.details.DetailsOutcome.Expired;
import dev.dialoglookup.dialog.details.DetailsOutcome.LevelTooLow;
import dev.dialoglookup.dialog.details.DetailsOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.details.DetailsOutcome.NotYetVisible;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Says in a problem why somebody was not let in to a dialog. */
public final class DetailsProblems {

    private static final int HIGH = 4;

    private DetailsProblems() {}

    /** The problem of a refusal, with the headers that go with it. */
    public static ProblemException of(Refusal refusal, UUID id, AcceptedLanguages accepted) {
        return switch (refusal) {
            case NoSuchDialog() -> problem(ProblemType.DIALOG_NOT_FOUND, "There is no dialog " + id);
            case AccessDenied(var options) -> denied(id, options, accepted);
            case Deleted() -> problem(ProblemType.DIALOG_DELETED, "The dialog %s is deleted".formatted(id));
            case LevelTooLow low -> levelTooLow(low);
            case NotYetVisible(var visibleFrom) -> notYetVisible(id, visibleFrom);
            case Expired(var expiredAt) ->
                problem(ProblemType.DIALOG_EXPIRED, "The dialog %s expired at %s".formatted(id, expiredAt));
        };
    }

    private static ProblemException denied(UUID id, @Nullable AccessOptions options, AcceptedLanguages accepted) {
        Problem problem = Problem.of(ProblemType.ACCESS_DENIED, "You have no access to the dialog " + id);
        return (options == null ? problem : problem.with("accessOptions", options.prunedTo(accepted))).asException();
    }

    /** The challenge is that of RFC 9470: the caller may come back with a stronger authentication. */
    private static ProblemException levelTooLow(LevelTooLow low) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\""
                        .formatted(low.required() >= HIGH ? "idporten-loa-high" : "idporten-loa-substantial"));
        Problem problem = Problem.of(
                        ProblemType.AUTHENTICATION_LEVEL_TOO_LOW,
                        "The service asks for authentication level %d, and the user's is %d"
                                .formatted(low.required(), low.current()))
                .with("currentAuthenticationLevel", low.current())
                .with("requiredAuthenticationLevel", low.required());
        return new ProblemException(problem, headers);
    }

    private static ProblemException notYetVisible(UUID id, @Nullable Instant visibleFrom) {
        HttpHeaders headers = new HttpHeaders();
        if (visibleFrom != null) {
            headers.setInstant(HttpHeaders.EXPIRES, visibleFrom);
        }
        return new ProblemException(
                Problem.of(ProblemType.DIALOG_NOT_VISIBLE, "The dialog %s is not to be seen yet".formatted(id)),
                headers);
    }

    private static ProblemException problem(ProblemType type, String detail) {
        return Problem.of(type, detail).asException();
    }
}
