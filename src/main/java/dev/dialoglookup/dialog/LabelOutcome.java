package dev.dialoglookup.dialog;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of reading or changing a dialog's labels. */
public sealed interface LabelOutcome {

    /** The labels as they are now, in order, under the context's own revision. */
    record Labels(List<ServiceOwnerLabel> labels, UUID contextRevision) implements LabelOutcome {}

    /** There is no such dialog, or none of the caller's. */
    record NoSuchDialog() implements LabelOutcome {}

    /** The dialog does not carry the label. */
    record NoSuchLabel() implements LabelOutcome {}

    /** The dialog is deleted, and so not changed. */
    record Deleted() implements LabelOutcome {}

    /** The labels have changed since the context's revision that the caller knows. */
    record RevisionMismatch(UUID current) implements LabelOutcome {}

    /** The owner has another live dialog for the same thing. */
    record ReferenceTaken(InstanceRef reference) implements LabelOutcome {}

    /** The label contradicts what is known of the dialog: JSON path → messages. */
    record Refused(Map<String, List<String>> errors) implements LabelOutcome {}
}
