package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.HeldGrants;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that answers to a reference, as one statement found it.
 *
 * @param position which of the references it answers to, from 0
 * @param isOwn whether it belongs to the asking service owner
 * @param isVisible whether an end user with access would see it now: not deleted, visible, not expired
 * @param seen the version of the directory that the statement read
 */
record Candidate(
        int position,
        UUID dialogId,
        InstanceRef canonicalRef,
        Party party,
        @Nullable String partyName,
        int resourceId,
        int ownerId,
        boolean isOwn,
        boolean isVisible,
        Instant createdAt,
        @Nullable Instant deletedAt,
        LocalizedText title,
        LocalizedText nonSensitiveTitle,
        HeldGrants held,
        long seen) {

    boolean isLive() {
        return deletedAt == null;
    }
}
