package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.ChangeOutcome.DuplicateActivity;
import dev.dialoglookup.dialog.ChangeOutcome.DuplicateKey;
import dev.dialoglookup.dialog.ChangeOutcome.DuplicateTransmission;
import dev.dialoglookup.dialog.ChangeOutcome.Refusal;
import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Transmission;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog's history has that nothing that is added may have, too.
 *
 * @param keys the transmissions by their idempotency keys
 */
record KnownParts(Map<String, UUID> keys, Set<UUID> transmissions, Set<UUID> activities) {

    static KnownParts of(History history) {
        Map<String, UUID> keys = new HashMap<>();
        history.transmissions().stream()
                .filter(known -> known.idempotentKey() != null)
                .forEach(known -> keys.put(known.idempotentKey(), Objects.requireNonNull(known.id())));
        return new KnownParts(
                keys,
                history.transmissions().stream().map(Transmission::id).collect(Collectors.toSet()),
                history.activities().stream().map(Activity::id).collect(Collectors.toSet()));
    }

    /** Why the parts are not added, or null. A repeated transmission repeats the id, too: its key comes first. */
    @Nullable
    Refusal refusalOf(History added) {
        for (Transmission transmission : added.transmissions()) {
            UUID first = keys.get(transmission.idempotentKey());
            if (first != null) {
                return new DuplicateKey(first);
            }
            if (transmission.id() != null && transmissions.contains(transmission.id())) {
                return new DuplicateTransmission(transmission.id());
            }
        }
        for (Activity activity : added.activities()) {
            if (activity.id() != null && activities.contains(activity.id())) {
                return new DuplicateActivity(activity.id());
            }
        }
        return null;
    }
}
