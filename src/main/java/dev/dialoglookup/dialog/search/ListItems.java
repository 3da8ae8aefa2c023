package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.document.Translation;
import dev.dialoglookup.dialog.search.DialogListItem.ListContent;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.SearchRepository.Row;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes list items of rows: names from the directory, texts by level. */
@Component
class ListItems {

    DialogListItem item(Row row, SearchScope scope, Registry registry) {
        ServiceResource resource = registry.resource(row.resourceId());
        boolean safeOnly = scope.level() != null && !scope.level().reaches(resource.minimumAuthenticationLevel());
        return new DialogListItem(
                row.id(),
                registry.ownerOf(row.ownerId(), resource).code(),
                resource,
                row.party(),
                summary(row, safeOnly),
                status(row.status()),
                row.extendedStatus(),
                row.externalReference(),
                row.process(),
                row.times(),
                row.isApiOnly(),
                row.revisions(),
                SystemLabel.named(row.labels()),
                row.isContentSeen(),
                row.seen(),
                scope.user(),
                row.serviceOwnerLabels());
    }

    private static Summary summary(Row row, boolean safeOnly) {
        Summary stored = row.summary();
        Activity latest = stored.latestActivity();
        return new Summary(
                stored.progress(),
                stored.precedingProcess(),
                stored.guiAttachmentCount(),
                stored.hasUnopenedContent(),
                stored.fromServiceOwnerTransmissionsCount(),
                stored.fromPartyTransmissionsCount(),
                latest != null && safeOnly ? latest.withoutDescription() : latest,
                stored.content() == null ? null : content(row, stored.content(), safeOnly));
    }

    /** Below the level: the safe title, or the ordinary one where there is none; the safe summary, or none. */
    private static ListContent content(Row row, ListContent stored, boolean safeOnly) {
        ContentValue title = value(row.title());
        ContentValue safeTitle = value(row.nonSensitiveTitle());
        return new ListContent(
                safeOnly && safeTitle != null ? safeTitle : title,
                safeTitle,
                safeOnly ? stored.nonSensitiveSummary() : stored.summary(),
                stored.nonSensitiveSummary(),
                stored.senderName(),
                stored.extendedStatus());
    }

    private static @Nullable ContentValue value(LocalizedText text) {
        return text.isEmpty()
                ? null
                : new ContentValue(
                        text.localizations().stream()
                                .map(one -> new Translation(one.value(), one.languageCode()))
                                .toList(),
                        null);
    }

    private static Status status(short number) {
        return Arrays.stream(Status.values())
                .filter(status -> status.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
