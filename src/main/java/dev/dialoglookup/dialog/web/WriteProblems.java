package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.ChangeOutcome;
import dev.dialoglookup.dialog.CreateOutcome;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.instance.InstanceRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The problems that several write calls have in common. */
final class WriteProblems {

    private WriteProblems() {}

    static ProblemException of(UUID dialogId, ChangeOutcome.Refusal refusal) {
        return switch (refusal) {
            case ChangeOutcome.NoSuchDialog() -> noSuchDialog(dialogId);
            case ChangeOutcome.Deleted() -> deleted(dialogId);
            case ChangeOutcome.RevisionMismatch(UUID current) -> revisionMismatch(current);
            case ChangeOutcome.ReferenceTaken(var reference) -> referenceTaken(reference);
            case ChangeOutcome.DuplicateKey(UUID transmission) ->
                taken(
                        ProblemType.DUPLICATE_KEY,
                        "transmissionId",
                        transmission,
                        "transmission %s was added with this key");
            case ChangeOutcome.DuplicateTransmission(UUID id) ->
                taken(ProblemType.DUPLICATE_ID, "transmissionId", id, "the dialog has a transmission %s already");
            case ChangeOutcome.DuplicateActivity(UUID id) ->
                taken(ProblemType.DUPLICATE_ID, "activityId", id, "the dialog has an activity %s already");
            case ChangeOutcome.NotYourResource(String urn) -> notYourResource(urn);
            case ChangeOutcome.Refused(var errors) -> refused(errors);
        };
    }

    static ProblemException of(CreateOutcome.Refusal refusal) {
        return switch (refusal) {
            case CreateOutcome.DuplicateKey(UUID existing) ->
                taken(ProblemType.DUPLICATE_KEY, "dialogId", existing, "dialog %s was created with this key");
            case CreateOutcome.DuplicateId(UUID id) ->
                Problem.of(ProblemType.DUPLICATE_ID, "there is a dialog %s already".formatted(id))
                        .asException();
            case CreateOutcome.NotYourResource(String urn) -> notYourResource(urn);
            case CreateOutcome.ReferenceTaken(var reference) -> referenceTaken(reference);
            case CreateOutcome.Refused(var errors) -> refused(errors);
        };
    }

    private static ProblemException taken(ProblemType type, String member, UUID first, String detail) {
        return Problem.of(type, detail.formatted(first)).with(member, first).asException();
    }

    static ProblemException notYourResource(String urn) {
        return Problem.of(ProblemType.ANOTHER_OWNERS_RESOURCE, "'%s' belongs to another owner".formatted(urn))
                .asException();
    }

    static ProblemException noSuchDialog(UUID id) {
        return Problem.of(ProblemType.DIALOG_NOT_FOUND, "none of your dialogs has the id " + id)
                .asException();
    }

    static ProblemException deleted(UUID id) {
        return Problem.of(ProblemType.DIALOG_DELETED, "restore dialog %s before changing it".formatted(id))
                .asException();
    }

    static ProblemException revisionMismatch(UUID current) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "If-Match does not name the revision, which is " + current)
                .with("revision", current)
                .asException();
    }

    static ProblemException referenceTaken(InstanceRef reference) {
        return Problem.of(ProblemType.REFERENCE_TAKEN, "another live dialog of yours has " + reference.urn())
                .with("instanceRef", reference.urn())
                .asException();
    }

    static ProblemException refused(Map<String, List<String>> errors) {
        return Problem.of(ProblemType.UNPROCESSABLE, "the errors say what is wrong and where")
                .withErrors(errors)
                .asException();
    }
}
