package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Transmission;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transmissions and activities of dialogs, in the order in which they came; rows are added and never changed. */
@Repository
class HistoryRepository {

    private final JdbcClient jdbc;
    private final DocumentColumn documents;

    HistoryRepository(JdbcClient jdbc, DocumentColumn documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    History find(UUID dialogId) {
        return new History(
                read(
                        "SELECT document FROM transmission WHERE dialog_id = :dialog ORDER BY position",
                        dialogId,
                        Transmission.class),
                read(
                        "SELECT document FROM activity WHERE dialog_id = :dialog ORDER BY position",
                        dialogId,
                        Activity.class));
    }

    private <T> List<T> read(String statement, UUID dialogId, Class<T> type) {
        return jdbc.sql(statement)
                .param("dialog", dialogId)
                .query((row, _) -> documents.read(row.getString(1), type))
                .list();
    }

    /** Adds what is new, whose parts have their ids and times, behind what was there before. */
    void append(UUID dialogId, History before, History added) {
        int position = before.transmissions().size();
        for (Transmission transmission : added.transmissions()) {
            jdbc.sql("""
                    INSERT INTO transmission (dialog_id, position, id, idempotent_key, created_at, document)
                    VALUES (:dialog, :position, :id, :key, :createdAt, :document::jsonb)""")
                    .param("dialog", dialogId)
                    .param("position", position++)
                    .param("id", transmission.id())
                    .param("key", transmission.idempotentKey())
                    .param("createdAt", utc(transmission.createdAt()))
                    .param("document", documents.write(transmission))
                    .update();
        }
        position = before.activities().size();
        for (Activity activity : added.activities()) {
            jdbc.sql("""
                    INSERT INTO activity (dialog_id, position, id, created_at, document)
                    VALUES (:dialog, :position, :id, :createdAt, :document::jsonb)""")
                    .param("dialog", dialogId)
                    .param("position", position++)
                    .param("id", activity.id())
                    .param("createdAt", utc(activity.createdAt()))
                    .param("document", documents.write(activity))
                    .update();
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
