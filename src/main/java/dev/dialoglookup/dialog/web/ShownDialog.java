package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.DialogDetails;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.DialogListItem.Times;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.dialog.web.ListedDialog.EndUserContext;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a dialog's details that end users and service owners have in common. */
record ShownDialog(
        UUID id,
        UUID revision,
        String org,
        String serviceResource,
        String serviceResourceType,
        Party party,
        @Nullable Integer progress,
        @Nullable String process,
        @Nullable String precedingProcess,
        @Nullable String extendedStatus,
        @Nullable String externalReference,
        @Nullable Instant dueAt,
        @Nullable Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        Instant contentUpdatedAt,
        Status status,
        boolean isApiOnly,
        boolean hasUnopenedContent,
        int fromServiceOwnerTransmissionsCount,
        int fromPartyTransmissionsCount,
        List<ShownAttachment> attachments,
        List<ShownTransmission> transmissions,
        List<ShownGuiAction> guiActions,
        List<ShownApiAction> apiActions,
        List<ShownActivity> activities,
        List<ShownSeenEntry> seenSinceLastUpdate,
        List<ShownSeenEntry> seenSinceLastContentUpdate,
        boolean isContentSeen,
        EndUserContext endUserContext) {

    /**
     * A dialog as somebody sees it.
     *
     * @param names how parties are named to the reader
     */
    static ShownDialog of(
            DialogDetails details, boolean isForOwner, Function<Party, String> names, AcceptedLanguages accepted) {
        ShownParts parts = new ShownParts(details, isForOwner, names, accepted);
        DialogDocument document = details.document();
        Summary summary = details.summary();
        Times times = details.times();
        return new ShownDialog(
                details.id(),
                details.revisions().dialog(),
                details.org(),
                details.serviceResource().urn(),
                details.serviceResource().type(),
                details.party(),
                document.progress(),
                document.process(),
                document.precedingProcess(),
                document.extendedStatus(),
                document.externalReference(),
                times.dueAt(),
                document.expiresAt(),
                times.createdAt(),
                times.updatedAt(),
                times.contentUpdatedAt(),
                document.status(),
                document.isApiOnly(),
                summary.hasUnopenedContent(),
                summary.fromServiceOwnerTransmissionsCount(),
                summary.fromPartyTransmissionsCount(),
                ShownAttachment.of(details.parts().attachments(), accepted),
                parts.transmissions(),
                details.parts().guiActions().stream()
                        .map(part -> ShownGuiAction.of(part, accepted))
                        .toList(),
                details.parts().apiActions().stream().map(ShownApiAction::of).toList(),
                parts.activities(),
                ShownSeenEntry.of(details.seen(), SeenEntry::isOfRevision, details.reader(), names),
                ShownSeenEntry.of(details.seen(), SeenEntry::isOfContent, details.reader(), names),
                details.isContentSeen(),
                new EndUserContext(details.revisions().endUserContext(), details.systemLabels()));
    }
}
