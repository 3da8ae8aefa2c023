package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.ListedDialog.Times;
import dev.dialoglookup.model.ListedDialog.Traits;
import dev.dialoglookup.model.WordQuery.Said;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a dialog's owner is shown of it, read as a dialog of the model. It comes from the document that the owner wrote and
 * from the dialog's row; lists and lookups are answered from rows that are derived from these.
 */
record OwnersDialog(JsonNode details) {

    private static final Set<SystemLabel> PLACES =
            EnumSet.of(SystemLabel.Default, SystemLabel.Bin, SystemLabel.Archive);

    ListedDialog read(String owner) {
        Texts texts = texts();
        ModelDialog dialog = new ModelDialog(
                details.path("id").asString(),
                details.path("party").asString(),
                details.path("serviceResource").asString().replace("urn:altinn:resource:", ""),
                owner,
                values(details.at("/serviceOwnerContext/serviceOwnerLabels")),
                SaidItem.time(details, "visibleFrom"),
                SaidItem.time(details, "expiresAt"),
                details.has("deletedAt"),
                text(texts.title()),
                text(texts.nonSensitiveTitle()));
        return new ListedDialog(dialog, times(), traits(), texts);
    }

    private Times times() {
        return new Times(
                null,
                null,
                null,
                time("createdAt"),
                time("updatedAt"),
                time("contentUpdatedAt"),
                SaidItem.time(details, "dueAt"));
    }

    private Instant time(String member) {
        return Objects.requireNonNull(SaidItem.time(details, member), member);
    }

    private Traits traits() {
        Set<SystemLabel> labels = details.at("/endUserContext/systemLabels")
                .valueStream()
                .map(label -> SystemLabel.valueOf(label.asString()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SystemLabel.class)));
        return new Traits(
                Status.valueOf(details.path("status").asString()),
                SaidItem.text(details, "extendedStatus"),
                SaidItem.text(details, "externalReference"),
                SaidItem.text(details, "process"),
                details.path("isApiOnly").asBoolean(),
                PLACES.stream().filter(labels::contains).findFirst().orElseThrow(),
                labels.contains(SystemLabel.Sent),
                opened(labels));
    }

    /** The row alone knows: readers leave it there, and writers take it away. */
    private Opened opened(Set<SystemLabel> labels) {
        if (labels.contains(SystemLabel.MarkedAsUnopened)) {
            return Opened.MARKED_AS_UNOPENED;
        }
        return details.path("isContentSeen").asBoolean() ? Opened.OPENED : Opened.NEVER;
    }

    private Texts texts() {
        JsonNode content = details.path("content");
        return new Texts(
                SaidItem.said(content, "title"),
                SaidItem.said(content, "nonSensitiveTitle"),
                SaidItem.said(content, "summary"),
                SaidItem.said(content, "nonSensitiveSummary"),
                SaidItem.said(content, "senderName"),
                SaidItem.said(content, "additionalInfo"),
                values(details.path("searchTags")));
    }

    private static @Nullable String text(@Nullable Said said) {
        return said == null ? null : said.text();
    }

    private static List<String> values(JsonNode list) {
        return list.valueStream().map(one -> one.path("value").asString()).toList();
    }
}
