package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.CreateOutcome.DuplicateId;
import dev.dialoglookup.dialog.CreateOutcome.DuplicateKey;
import dev.dialoglookup.dialog.CreateOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.CreateOutcome.Refusal;
import dev.dialoglookup.instance.InstanceKey;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the dialogs of a moment have that others may not have, too, as far as somebody asked for it. */
record Taken(Map<OwnKey, UUID> keys, Set<UUID> ids, Set<OwnReference> references) {

    /** An idempotency key among those of its owner. */
    record OwnKey(short ownerId, String key) {}

    /** A reference among those of its owner's live dialogs. */
    record OwnReference(short ownerId, InstanceKey reference) {}

    /** Why the candidate is no dialog, or null. A repeated creation repeats the id and the references, too: its key comes first. */
    @Nullable
    Refusal refusalOf(Candidate candidate) {
        String key = candidate.idempotentKey();
        UUID existing = key == null ? null : keys.get(new OwnKey(candidate.ownerId(), key));
        if (existing != null) {
            return new DuplicateKey(existing);
        }
        if (ids.contains(candidate.id())) {
            return new DuplicateId(candidate.id());
        }
        return candidate.references().stream()
                .filter(reference -> references.contains(new OwnReference(candidate.ownerId(), reference)))
                .findFirst()
                .map(reference -> new ReferenceTaken(reference.reference()))
                .orElse(null);
    }

    /** Takes what the candidate wants. */
    void add(Candidate candidate) {
        if (candidate.idempotentKey() != null) {
            keys.put(new OwnKey(candidate.ownerId(), candidate.idempotentKey()), candidate.id());
        }
        ids.add(candidate.id());
        candidate.references().forEach(reference -> references.add(new OwnReference(candidate.ownerId(), reference)));
    }
}
