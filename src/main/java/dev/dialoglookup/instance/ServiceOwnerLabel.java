package dev.dialoglookup.instance;

import dev.dialoglookup.instance.InstanceRef.AppInstanceRef;
import dev.dialoglookup.instance.InstanceRef.CorrespondenceRef;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word that a service owner puts on its dialog; some forms say which instance the dialog stands for.
 *
 * @param value lower-cased, 3 to 255 characters
 */
public record ServiceOwnerLabel(String value) implements Comparable<ServiceOwnerLabel> {

    private static final Comparator<InstanceRef> PREFERENCE =
            Comparator.<InstanceRef>comparingInt(ServiceOwnerLabel::rank).thenComparing(InstanceRef::urn);

    /** Lower-cases the value; its length is the dialog document's rule. */
    public ServiceOwnerLabel {
        value = value.toLowerCase(Locale.ROOT);
    }

    /** The app instance or correspondence that the label stands for, or null: other and malformed labels stand for nothing. */
    public @Nullable InstanceRef instanceRef() {
        InstanceRef reference = Forms.read(value);
        if (reference == null) {
            return Forms.readStorage(value);
        }
        return reference instanceof DialogRef ? null : reference;
    }

    /** The canonical reference: app instance, else correspondence, else the dialog; of several of one kind, the last in ordinal order. */
    public static InstanceRef canonical(UUID dialogId, Collection<ServiceOwnerLabel> labels) {
        return labels.stream()
                .map(ServiceOwnerLabel::instanceRef)
                .filter(Objects::nonNull)
                .max(PREFERENCE)
                .orElseGet(() -> new DialogRef(dialogId));
    }

    @Override
    public int compareTo(ServiceOwnerLabel other) {
        return value.compareTo(other.value);
    }

    private static int rank(InstanceRef reference) {
        return switch (reference) {
            case AppInstanceRef _ -> 2;
            case CorrespondenceRef _ -> 1;
            case DialogRef _ -> 0;
        };
    }
}
