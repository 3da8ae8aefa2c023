package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.search.Summaries;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a dialog says: the document as a whole, what lookup shows of it, its transmissions and activities. */
@Repository
class DocumentRepository {

    private final JdbcClient jdbc;
    private final DocumentColumn documents;
    private final LocalizedTextColumn texts;
    private final SearchRows searchRows;

    DocumentRepository(JdbcClient jdbc, DocumentColumn documents, LocalizedTextColumn texts, SearchRows searchRows) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.texts = texts;
        this.searchRows = searchRows;
    }

    void insert(StoredDialog dialog, DialogDocument document) {
        jdbc.sql("""
                INSERT INTO dialog_document (dialog_id, owner_id, idempotent_key, document)
                VALUES (:dialog, :owner, :key, :document::jsonb)""")
                .param("dialog", dialog.id())
                .param("owner", dialog.ownerId())
                .param("key", document.idempotentKey())
                .param("document", documents.write(document.withoutHistory()))
                .update();
        insertItem(dialog, document);
        insertTransmissions(dialog.id(), document.transmissions());
        insertActivities(dialog.id(), document.activities());
        searchRows.insert(dialog, document);
    }

    private void insertItem(StoredDialog dialog, DialogDocument document) {
        Content content = document.content();
        jdbc.sql("""
                INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title, item)
                VALUES (:party, :dialog, :title::jsonb, :nonSensitiveTitle::jsonb, :item)""")
                .param("item", documents.write(Summaries.of(document)))
                .param("party", dialog.partyId())
                .param("dialog", dialog.id())
                .param("title", text(content == null ? null : content.title()))
                .param("nonSensitiveTitle", text(content == null ? null : content.nonSensitiveTitle()))
                .update();
    }

    private String text(@Nullable ContentValue value) {
        return texts.write(value == null ? LocalizedText.EMPTY : value.text());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private void insertTransmissions(UUID dialogId, List<Transmission> transmissions) {
        for (int position = 0; position < transmissions.size(); position++) {
            Transmission transmission = transmissions.get(position);
            jdbc.sql("""
                    INSERT INTO transmission (dialog_id, position, id, idempotent_key, created_at, document)
                    VALUES (:dialog, :position, :id, :key, :createdAt, :document::jsonb)""")
                    .param("dialog", dialogId)
                    .param("position", position)
                    .param("id", transmission.id())
                    .param("key", transmission.idempotentKey())
                    .param("createdAt", utc(transmission.createdAt()))
                    .param("document", documents.write(transmission))
                    .update();
        }
    }

    private void insertActivities(UUID dialogId, List<Activity> activities) {
        for (int position = 0; position < activities.size(); position++) {
            Activity activity = activities.get(position);
            jdbc.sql("""
                    INSERT INTO activity (dialog_id, position, id, created_at, document)
                    VALUES (:dialog, :position, :id, :createdAt, :document::jsonb)""")
                    .param("dialog", dialogId)
                    .param("position", position)
                    .param("id", activity.id())
                    .param("createdAt", utc(activity.createdAt()))
                    .param("document", documents.write(activity))
                    .update();
        }
    }
}
