package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.instance.InstanceRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can come of looking up a reference. */
public sealed interface LookupOutcome {

    /** The reference names a dialog that the asker may know of. */
    record Found(DialogLookup lookup) implements LookupOutcome {}

    /** Nothing that the asker may know of answers to the reference now. */
    record NoSuchDialog(InstanceRef asked) implements LookupOutcome {}

    /**
     * There is such a dialog, and the end user has no access to it.
     *
     * @param options what would open it, for one who acts for its party already; else null
     */
    record AccessDenied(InstanceRef asked, @Nullable AccessOptions options) implements LookupOutcome {}

    /** There is such a dialog, and it is another service owner's. */
    record AnotherOwnersDialog(InstanceRef asked) implements LookupOutcome {}

    /**
     * More than one dialog answers to the reference.
     *
     * @param candidates those that the asker may see, in the order of their ids
     */
    record AmbiguousReference(InstanceRef asked, List<UUID> candidates) implements LookupOutcome {}
}
