package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.HeldGrants;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a dialog before anybody is let in to it, as one statement found it.
 *
 * @param isOwn whether it belongs to the asking service owner
 * @param isOpened whether opening it once more would leave no new trace
 * @param deletedAt when it was deleted, or null; and so on with the other times
 * @param seen the version of the directory that the statement read
 */
public record AskedDialog(
        UUID id,
        UUID revision,
        InstanceRef canonicalRef,
        Party party,
        @Nullable String partyName,
        int resourceId,
        int ownerId,
        boolean isOwn,
        boolean isOpened,
        @Nullable Instant deletedAt,
        @Nullable Instant visibleFrom,
        @Nullable Instant expiresAt,
        HeldGrants held,
        long seen) {

    boolean isVisible(Instant now) {
        return deletedAt == null && !isAhead(now) && !isOver(now);
    }

    boolean isAhead(Instant now) {
        return visibleFrom != null && visibleFrom.isAfter(now);
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
