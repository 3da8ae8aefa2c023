package dev.dialoglookup.dialog.graphql;

import dev.dialoglookup.dialog.details.DetailsOutcome.AccessDenied;
import dev.dialoglookup.dialog.details.DetailsOutcome.Deleted;
import dev.dialoglookup.dialog.details.DetailsOutcome.Expired;
import dev.dialoglookup.dialog.details.DetailsOutcome.LevelTooLow;
import dev.dialoglookup.dialog.details.DetailsOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.details.DetailsOutcome.NotYetVisible;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.web.DetailsProblems;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.UUID;

/** Says in the schema's types why a dialog was not opened. */
final class DialogByIdErrors {

    private DialogByIdErrors() {}

    static String type(Refusal refusal) {
        return switch (refusal) {
            case NoSuchDialog _ -> "DialogByIdNotFound";
            case AccessDenied _ -> "DialogByIdForbidden";
            case Deleted _ -> "DialogByIdDeleted";
            case LevelTooLow _ -> "DialogByIdAuthenticationLevelTooLow";
            case NotYetVisible _ -> "DialogByIdNotVisible";
            case Expired _ -> "DialogByIdExpired";
        };
    }

    /** REST's problem, with the times that it has no members for. */
    static Problem problem(Refusal refusal, UUID id, AcceptedLanguages accepted) {
        Problem problem = DetailsProblems.of(refusal, id, accepted).problem();
        return switch (refusal) {
            case NotYetVisible(var visibleFrom) when visibleFrom != null -> problem.with("visibleFrom", visibleFrom);
            case Expired(var expiredAt) -> problem.with("expiredAt", expiredAt);
            case NotYetVisible _, NoSuchDialog _, AccessDenied _, Deleted _, LevelTooLow _ -> problem;
        };
    }
}
