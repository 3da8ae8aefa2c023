package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.DialogListItem;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.DialogListItem.Times;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a listed dialog that end users and service owners have in common. */
record ListedDialog(
        UUID id,
        String org,
        String serviceResource,
        String serviceResourceType,
        Party party,
        @Nullable Integer progress,
        @Nullable String process,
        @Nullable String precedingProcess,
        int guiAttachmentCount,
        @Nullable String extendedStatus,
        @Nullable String externalReference,
        Instant createdAt,
        Instant updatedAt,
        Instant contentUpdatedAt,
        @Nullable Instant dueAt,
        Status status,
        boolean hasUnopenedContent,
        boolean isApiOnly,
        int fromServiceOwnerTransmissionsCount,
        int fromPartyTransmissionsCount,
        List<ShownSeenEntry> seenSinceLastUpdate,
        List<ShownSeenEntry> seenSinceLastContentUpdate,
        boolean isContentSeen,
        EndUserContext endUserContext) {

    /** Where the party keeps the dialog. */
    record EndUserContext(UUID revision, List<String> systemLabels) {}

    /**
     * A dialog as somebody sees it.
     *
     * @param names how parties are named to the reader
     */
    static ListedDialog of(DialogListItem item, Function<Party, String> names) {
        Summary summary = item.summary();
        Times times = item.times();
        return new ListedDialog(
                item.id(),
                item.org(),
                item.serviceResource().urn(),
                item.serviceResource().type(),
                item.party(),
                summary.progress(),
                item.process(),
                summary.precedingProcess(),
                summary.guiAttachmentCount(),
                item.extendedStatus(),
                item.externalReference(),
                times.createdAt(),
                times.updatedAt(),
                times.contentUpdatedAt(),
                times.dueAt(),
                item.status(),
                summary.hasUnopenedContent(),
                item.isApiOnly(),
                summary.fromServiceOwnerTransmissionsCount(),
                summary.fromPartyTransmissionsCount(),
                ShownSeenEntry.of(item.seen(), SeenEntry::isOfRevision, item.reader(), names),
                ShownSeenEntry.of(item.seen(), SeenEntry::isOfContent, item.reader(), names),
                item.isContentSeen(),
                new EndUserContext(item.revisions().endUserContext(), item.systemLabels()));
    }
}
