package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import java.util.UUID;

/** What came of labelling a dialog for a user. */
public sealed interface SystemLabelOutcome {

    /** The labels are as was asked for, under this revision of the end users' context. */
    record Labelled(UUID contextRevision) implements SystemLabelOutcome {}

    /** The user is not let in to the dialog. */
    record Refused(Refusal refusal) implements SystemLabelOutcome {}

    /** The labels have changed since the context's revision that the caller knows. */
    record RevisionMismatch(UUID current) implements SystemLabelOutcome {}
}
