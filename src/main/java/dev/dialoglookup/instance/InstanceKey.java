package dev.dialoglookup.instance;

import dev.dialoglookup.instance.InstanceRef.AppInstanceRef;
import dev.dialoglookup.instance.InstanceRef.CorrespondenceRef;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import java.util.Comparator;
import java.util.UUID;

/**
 * A reference as the database keeps it.
 *
 * @param kind 1 app instance, 2 correspondence, 3 the dialog itself
 * @param number the party's number of an app instance, else 0
 */
public record InstanceKey(short kind, int number, UUID uuid) implements Comparable<InstanceKey> {

    private static final Comparator<InstanceKey> ORDER = Comparator.comparingInt((InstanceKey key) -> key.kind)
            .thenComparing(InstanceKey::uuid)
            .thenComparingInt(InstanceKey::number);

    /** The key of a reference. */
    public static InstanceKey of(InstanceRef reference) {
        return switch (reference) {
            case AppInstanceRef(int partyId, UUID id) -> new InstanceKey((short) 1, partyId, id);
            case CorrespondenceRef(UUID id) -> new InstanceKey((short) 2, 0, id);
            case DialogRef(UUID id) -> new InstanceKey((short) 3, 0, id);
        };
    }

    /** The reference that the key stands for. */
    public InstanceRef reference() {
        return switch (kind) {
            case 1 -> new AppInstanceRef(number, uuid);
            case 2 -> new CorrespondenceRef(uuid);
            case 3 -> new DialogRef(uuid);
            default -> throw new IllegalStateException("no kind of reference: " + kind);
        };
    }

    @Override
    public int compareTo(InstanceKey other) {
        return ORDER.compare(this, other);
    }
}
