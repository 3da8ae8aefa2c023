package dev.dialoglookup.dialog;

import dev.dialoglookup.instance.InstanceRef;
import java.util.UUID;

/** What came of changing a dialog as a whole. */
public sealed interface ChangeOutcome {

    /** The dialog is as was asked for, under this revision. */
    record Changed(UUID revision) implements ChangeOutcome {}

    /** The dialog is gone for good. */
    record Purged() implements ChangeOutcome {}

    /** There is none, or none of the caller's. */
    record NoSuchDialog() implements ChangeOutcome {}

    /** The dialog has changed since the revision that the caller knows. */
    record RevisionMismatch(UUID current) implements ChangeOutcome {}

    /** The owner has another live dialog for the same thing. */
    record ReferenceTaken(InstanceRef reference) implements ChangeOutcome {}
}
