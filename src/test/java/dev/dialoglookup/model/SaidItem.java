package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.WordQuery.Said;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a list says of a dialog, in one line: as it was answered, and as it must be. */
record SaidItem(String id, String line) {

    static SaidItem of(JsonNode item) {
        JsonNode content = item.path("content");
        return said(
                item.path("id").asString(),
                text(item, "party"),
                text(item, "serviceResource"),
                text(item, "org"),
                text(item, "status"),
                text(item, "extendedStatus"),
                text(item, "externalReference"),
                text(item, "process"),
                item.path("isApiOnly").asBoolean(),
                new TreeSet<>(item.at("/endUserContext/systemLabels")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()),
                item.path("isContentSeen").asBoolean(),
                time(item, "createdAt"),
                time(item, "updatedAt"),
                time(item, "contentUpdatedAt"),
                time(item, "dueAt"),
                time(item, "visibleFrom"),
                item.has("deletedAt"),
                said(content, "title"),
                said(content, "summary"),
                said(content, "nonSensitiveTitle"),
                said(content, "nonSensitiveSummary"),
                said(content, "senderName"),
                item.has("serviceOwnerContext")
                        ? item.at("/serviceOwnerContext/serviceOwnerLabels")
                                .valueStream()
                                .map(label -> label.path("value").asString())
                                .toList()
                        : null);
    }

    /** The same of a dialog of the model, for one who may read everything or the safe texts only. */
    static SaidItem of(ListedDialog listed, String org, View view, boolean safeOnly) {
        ModelDialog dialog = listed.dialog();
        Texts texts = listed.texts();
        boolean isOwner = view != View.END_USER;
        return said(
                dialog.id(),
                dialog.party(),
                "urn:altinn:resource:" + dialog.resource(),
                org,
                listed.traits().status(),
                listed.traits().extendedStatus(),
                listed.traits().externalReference(),
                listed.traits().process(),
                listed.traits().isApiOnly(),
                new TreeSet<>(listed.traits().systemLabels().stream()
                        .map(SystemLabel::name)
                        .toList()),
                listed.traits().opened() == Opened.OPENED,
                listed.times().createdAt(),
                listed.times().updatedAt(),
                listed.times().contentUpdatedAt(),
                listed.times().dueAt(),
                isOwner ? dialog.visibleFrom() : null,
                dialog.deleted(),
                texts.titleShown(safeOnly),
                texts.summaryShown(safeOnly),
                isOwner ? texts.nonSensitiveTitle() : null,
                isOwner ? texts.nonSensitiveSummary() : null,
                texts.senderName(),
                isOwner ? new TreeSet<>(dialog.labels()) : null);
    }

    private static SaidItem said(String id, @Nullable Object... members) {
        return new SaidItem(id, Arrays.toString(members));
    }

    static @Nullable String text(JsonNode item, String member) {
        return item.has(member) ? item.path(member).asString() : null;
    }

    static @Nullable Instant time(JsonNode item, String member) {
        return item.has(member) ? Instant.parse(item.path(member).asString()) : null;
    }

    static @Nullable Said said(JsonNode content, String member) {
        JsonNode value = content.at("/" + member + "/value/0");
        return value.isMissingNode()
                ? null
                : new Said(
                        value.path("languageCode").asString(),
                        value.path("value").asString());
    }
}
