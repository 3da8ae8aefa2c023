package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.CreateOutcome.Refusal;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.instance.InstanceKey;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that becomes a dialog, unless something it wants is taken.
 *
 * @param refusal what else speaks against it, or null
 */
record Candidate(
        DialogDocument document,
        UUID id,
        int resourceId,
        short ownerId,
        @Nullable Refusal refusal) {

    @Nullable
    String idempotentKey() {
        return document.idempotentKey();
    }

    String partyUrn() {
        return document.party().urn();
    }

    /** What its labels make it stand for. */
    SortedSet<InstanceKey> references() {
        return LabelRepository.references(document.labels());
    }
}
