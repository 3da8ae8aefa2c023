package dev.dialoglookup.lookup.web;

import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.AccessDenied;
import dev.dialoglookup.lookup.LookupOutcome.AmbiguousReference;
import dev.dialoglookup.lookup.LookupOutcome.AnotherOwnersDialog;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupOutcome.NoSuchDialog;

/** Says in a problem why a reference was not answered with a dialog. */
public final class LookupProblems {

    private LookupProblems() {}

    /** The problem of an outcome that is no dialog. */
    public static Problem of(LookupOutcome outcome, AcceptedLanguages accepted) {
        return switch (outcome) {
            case Found found ->
                throw new IllegalArgumentException(
                        "no problem: " + found.lookup().dialogId());
            case NoSuchDialog none ->
                Problem.of(
                        ProblemType.DIALOG_NOT_FOUND,
                        "No dialog answers to '%s'".formatted(none.asked().urn()));
            case AccessDenied denied -> denied(denied, accepted);
            case AnotherOwnersDialog other ->
                Problem.of(
                        ProblemType.ANOTHER_OWNERS_DIALOG,
                        "The dialog that answers to '%s' is another service owner's"
                                .formatted(other.asked().urn()));
            case AmbiguousReference ambiguous ->
                Problem.of(
                                ProblemType.AMBIGUOUS_REFERENCE,
                                "%d dialogs answer to '%s'; look one of them up by its dialog id"
                                        .formatted(
                                                ambiguous.candidates().size(),
                                                ambiguous.asked().urn()))
                        .with("candidates", ambiguous.candidates());
        };
    }

    private static Problem denied(AccessDenied denied, AcceptedLanguages accepted) {
        Problem problem = Problem.of(
                ProblemType.ACCESS_DENIED,
                "You have no access to the dialog that answers to '%s'"
                        .formatted(denied.asked().urn()));
        return denied.options() == null
                ? problem
                : problem.with("accessOptions", denied.options().prunedTo(accepted));
    }
}
