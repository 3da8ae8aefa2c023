package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialog in a list, as the asker may see it: texts are chosen for its level already, names of persons not yet.
 *
 * @param org the code of the owner
 * @param revisions of the dialog and its contexts
 * @param seen the entries since the dialog or its content changed, oldest first
 * @param reader who the list is shown to; null where an owner asks for itself
 * @param serviceOwnerLabels null for end users
 */
public record DialogListItem(
        UUID id,
        String org,
        ServiceResource serviceResource,
        Party party,
        Summary summary,
        Status status,
        @Nullable String extendedStatus,
        @Nullable String externalReference,
        @Nullable String process,
        Times times,
        boolean isApiOnly,
        Revisions revisions,
        List<String> systemLabels,
        boolean isContentSeen,
        List<SeenEntry> seen,
        @Nullable Party reader,
        @Nullable List<String> serviceOwnerLabels) {

    /** When things happened, or will. */
    public record Times(
            Instant createdAt,
            Instant updatedAt,
            Instant contentUpdatedAt,
            @Nullable Instant dueAt,
            @Nullable Instant visibleFrom,
            @Nullable Instant deletedAt) {}

    /** What changes with every write. */
    public record Revisions(UUID dialog, UUID serviceOwnerContext, UUID endUserContext) {}

    /** What is kept ready for lists; its texts are chosen by level. */
    public record Summary(
            @Nullable Integer progress,
            @Nullable String precedingProcess,
            int guiAttachmentCount,
            boolean hasUnopenedContent,
            int fromServiceOwnerTransmissionsCount,
            int fromPartyTransmissionsCount,
            @Nullable Activity latestActivity,
            @Nullable ListContent content) {}

    /** The texts of a list item. */
    public record ListContent(
            @Nullable ContentValue title,
            @Nullable ContentValue nonSensitiveTitle,
            @Nullable ContentValue summary,
            @Nullable ContentValue nonSensitiveSummary,
            @Nullable ContentValue senderName,
            @Nullable ContentValue extendedStatus) {}
}
