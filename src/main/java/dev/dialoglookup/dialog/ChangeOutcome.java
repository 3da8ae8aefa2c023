package dev.dialoglookup.dialog;

import dev.dialoglookup.instance.InstanceRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of changing a dialog as a whole. */
public sealed interface ChangeOutcome {

    /** The dialog is as was asked for, under this revision. */
    record Changed(UUID revision) implements ChangeOutcome {}

    /** The dialog is gone for good. */
    record Purged() implements ChangeOutcome {}

    /** The dialog stays as it is. */
    sealed interface Refusal extends ChangeOutcome, AppendOutcome {}

    /** There is none, or none of the caller's. */
    record NoSuchDialog() implements Refusal {}

    /** The dialog is deleted: what it says does not change. */
    record Deleted() implements Refusal {}

    /** The dialog has changed since the revision that the caller knows. */
    record RevisionMismatch(UUID current) implements Refusal {}

    /** The owner has another live dialog for the same thing. */
    record ReferenceTaken(InstanceRef reference) implements Refusal {}

    /** A transmission was added with that idempotency key before. */
    record DuplicateKey(UUID transmission) implements Refusal {}

    /** The dialog has a transmission with that id. */
    record DuplicateTransmission(UUID id) implements Refusal {}

    /** The dialog has an activity with that id. */
    record DuplicateActivity(UUID id) implements Refusal {}

    /** A service resource that is newly named belongs to another owner. */
    record NotYourResource(String urn) implements Refusal {}

    /** The document contradicts what is known, what it was or what time it is: JSON path → messages. */
    record Refused(Map<String, List<String>> errors) implements Refusal {}
}
