package dev.dialoglookup.dialog;

import dev.dialoglookup.instance.InstanceRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of creating a dialog. */
public sealed interface CreateOutcome {

    /** The dialog is stored. */
    record Created(UUID id, UUID revision) implements CreateOutcome {}

    /** Nothing is stored. */
    sealed interface Refusal extends CreateOutcome {}

    /** The owner has used the idempotency key before, for that dialog. */
    record DuplicateKey(UUID existing) implements Refusal {}

    /** There is a dialog with that id. */
    record DuplicateId(UUID id) implements Refusal {}

    /** The owner has another live dialog for the same thing. */
    record ReferenceTaken(InstanceRef reference) implements Refusal {}

    /** The service resource belongs to another owner. */
    record NotYourResource(String urn) implements Refusal {}

    /** The document contradicts what is known or what time it is: JSON path → messages. */
    record Refused(Map<String, List<String>> errors) implements Refusal {}
}
