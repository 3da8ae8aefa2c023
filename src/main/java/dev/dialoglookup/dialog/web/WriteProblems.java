package dev.dialoglookup.dialog.web;

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
