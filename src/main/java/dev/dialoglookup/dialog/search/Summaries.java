package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.Attachment;
import dev.dialoglookup.dialog.document.ConsumerType;
import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.search.DialogListItem.ListContent;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what a list shows of a document; titles lie beside it and are left out. */
public final class Summaries {

    private Summaries() {}

    /** The summary of a document whose parts have their ids and times. */
    public static Summary of(DialogDocument document) {
        List<Transmission> transmissions = document.transmissions();
        int fromParty = (int) transmissions.stream()
                .filter(transmission -> transmission.type().fromParty())
                .count();
        return new Summary(
                document.progress(),
                document.precedingProcess(),
                (int) document.attachments().stream()
                        .filter(Summaries::isForPeople)
                        .count(),
                hasUnopenedContent(document),
                transmissions.size() - fromParty,
                fromParty,
                latest(document.activities()),
                content(document.content()));
    }

    private static boolean isForPeople(Attachment attachment) {
        return attachment.urls().stream().anyMatch(url -> url.consumerType() == ConsumerType.Gui);
    }

    /** Whether the owner sent something that nobody is known to have opened. */
    private static boolean hasUnopenedContent(DialogDocument document) {
        Set<UUID> opened = document.activities().stream()
                .filter(activity -> activity.type() == Activity.Type.TransmissionOpened)
                .map(Activity::transmissionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return document.transmissions().stream()
                .anyMatch(transmission -> !transmission.type().fromParty() && !opened.contains(transmission.id()));
    }

    /** The newest; of several at one moment, the last that was given. */
    private static @Nullable Activity latest(List<Activity> activities) {
        Comparator<Activity> byTime =
                Comparator.comparing(activity -> Objects.requireNonNullElse(activity.createdAt(), Instant.MIN));
        return activities.stream()
                .reduce((first, second) -> byTime.compare(second, first) >= 0 ? second : first)
                .orElse(null);
    }

    private static @Nullable ListContent content(@Nullable Content content) {
        return content == null
                ? null
                : new ListContent(
                        null,
                        null,
                        content.summary(),
                        content.nonSensitiveSummary(),
                        content.senderName(),
                        content.extendedStatus());
    }
}
