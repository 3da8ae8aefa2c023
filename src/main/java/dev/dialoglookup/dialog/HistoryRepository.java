package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Transmission;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transmissions and activities of dialogs, in the order in which they came; rows are added and never changed. */
@Repository
class HistoryRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final DocumentColumn documents;

    HistoryRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches, DocumentColumn documents) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    /** The whole history of new dialogs. */
    void insert(List<NewDialog> added) {
        List<SqlParameterSource> transmissions = new ArrayList<>();
        List<SqlParameterSource> activities = new ArrayList<>();
        for (NewDialog dialog : added) {
            transmissions.addAll(transmissions(dialog.id(), 0, dialog.document().transmissions()));
            activities.addAll(activities(dialog.id(), 0, dialog.document().activities()));
        }
        insert(transmissions, activities);
    }

    /** Adds what is new, whose parts have their ids and times, behind what was there before. */
    void append(UUID dialogId, History before, History added) {
        insert(
                transmissions(dialogId, before.transmissions().size(), added.transmissions()),
                activities(dialogId, before.activities().size(), added.activities()));
    }

    private void insert(List<SqlParameterSource> transmissions, List<SqlParameterSource> activities) {
        batches.batchUpdate("""
                INSERT INTO transmission (dialog_id, position, id, idempotent_key, created_at, document)
                VALUES (:dialog, :position, :id, :key, :createdAt, :document::jsonb)""", transmissions.toArray(SqlParameterSource[]::new));
        batches.batchUpdate("""
                INSERT INTO activity (dialog_id, position, id, created_at, document)
                VALUES (:dialog, :position, :id, :createdAt, :document::jsonb)""", activities.toArray(SqlParameterSource[]::new));
    }

    private List<SqlParameterSource> transmissions(UUID dialogId, int first, List<Transmission> added) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Transmission transmission : added) {
            rows.add(row(dialogId, first + rows.size(), transmission.id(), transmission.createdAt(), transmission)
                    .addValue("key", transmission.idempotentKey()));
        }
        return rows;
    }

    private List<SqlParameterSource> activities(UUID dialogId, int first, List<Activity> added) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Activity activity : added) {
            rows.add(row(dialogId, first + rows.size(), activity.id(), activity.createdAt(), activity));
        }
        return rows;
    }

    private MapSqlParameterSource row(
            UUID dialogId, int position, @Nullable UUID id, @Nullable Instant createdAt, Object part) {
        return new MapSqlParameterSource("dialog", dialogId)
                .addValue("position", position)
                .addValue("id", id)
                .addValue("createdAt", utc(createdAt))
                .addValue("document", documents.write(part));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
