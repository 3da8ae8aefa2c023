package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.HeldRights;
import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.search.DialogListItem.Revisions;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.DialogListItem.Times;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that open a dialog: one leaves the trace, one reads everything. */
@Repository
class DetailsRepository {

    /**
     * Used where opening leaves a trace. One statement, whether or not others open the dialog at this moment: the first of a
     * user's entries stays. It touches nothing where the dialog has changed since the revision that the reader was let in to.
     */
    private static final String MARK = """
            WITH opened AS (
                 INSERT INTO seen_log (id, dialog_id, revision, content_updated_at, seen_by, seen_at, via_service_owner)
                 SELECT uuidv7(), d.id, d.revision, d.content_updated_at, :user, :now, :viaOwner
                   FROM dialog d WHERE d.id = :dialog AND d.revision = :revision
                     ON CONFLICT (dialog_id, revision, seen_by) DO NOTHING)
            UPDATE dialog
               SET content_seen = true, labels = (labels & ~%1$d)::smallint,
                   end_user_context_revision =
                       CASE WHEN labels & %1$d <> 0 THEN uuidv7() ELSE end_user_context_revision END
             WHERE id = :dialog AND revision = :revision AND (NOT content_seen OR labels & %1$d <> 0)""".formatted(SystemLabel.MarkedAsUnopened.bit());

    /** Used for every read of one dialog, behind the gate. Everything hangs on the dialog's key. */
    private static final String READ = """
            SELECT d.revision, d.service_owner_context_revision, d.end_user_context_revision, d.labels, d.content_seen,
                   d.created_at, d.updated_at, d.content_updated_at, d.due_at,
                   d.visible_from, d.deleted_at,
                   w.document, i.item, %s AS seen, v.version, %s,
                   (SELECT json_agg(t.document ORDER BY t.position)::text FROM transmission t
                     WHERE t.dialog_id = d.id) AS transmissions,
                   (SELECT json_agg(a.document ORDER BY a.position)::text FROM activity a
                     WHERE a.dialog_id = d.id) AS activities,
                   ARRAY (SELECT l.value FROM service_owner_label l
                           WHERE l.dialog_id = d.id ORDER BY l.value COLLATE "C") AS service_owner_labels
              FROM (SELECT * FROM dialog d WHERE d.id = :dialog OFFSET 0) d
             CROSS JOIN LATERAL (SELECT w.document FROM dialog_document w WHERE w.dialog_id = d.id OFFSET 0) w
             CROSS JOIN LATERAL (SELECT i.item FROM dialog_item i
                                  WHERE i.party_id = d.party_id AND i.dialog_id = d.id OFFSET 0) i
             CROSS JOIN directory_version v
              LEFT JOIN end_user u ON u.urn = :user
             CROSS JOIN LATERAL (
                   SELECT ARRAY (
                       SELECT d.resource_id
                        UNION
                       SELECT r.resource_id FROM service_resource r
                        WHERE r.identifier = ANY (ARRAY (
                              SELECT substr(lower(n.attribute), length('urn:altinn:resource:') + 1) FROM (
                                  SELECT g.value ->> 'authorizationAttribute' AS attribute
                                    FROM jsonb_array_elements(w.document -> 'guiActions' || (w.document -> 'apiActions')) g
                                   UNION ALL
                                  SELECT t.document ->> 'authorizationAttribute' FROM transmission t
                                   WHERE t.dialog_id = d.id) n
                               WHERE starts_with(lower(n.attribute), 'urn:altinn:resource:')))) AS resources) asked
            %s""".formatted(SeenEntry.COLUMN, HeldRights.COLUMNS, HeldRights.SQL);

    /** Used for the log by itself, behind the gate; finds nothing where the dialog has changed since its reader was let in. */
    private static final String SEEN_LOG = """
            SELECT %s AS seen FROM dialog d WHERE d.id = :dialog AND d.revision = :revision""".formatted(SeenEntry.WHOLE_LOG);

    private final JdbcClient jdbc;
    private final DocumentColumn documents;

    DetailsRepository(JdbcClient jdbc, DocumentColumn documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A dialog as the database has it.
     *
     * @param rights what the user may do with its parts; none where no user is named
     * @param version of the directory, as the statement read it
     */
    record Stored(
            DialogDocument document,
            List<Transmission> transmissions,
            List<Activity> activities,
            Summary summary,
            Times times,
            Revisions revisions,
            short labels,
            boolean isContentSeen,
            List<SeenEntry> seen,
            List<String> serviceOwnerLabels,
            HeldRights rights,
            long version) {}

    void mark(AskedDialog dialog, Party user, boolean viaOwner, Instant now) {
        jdbc.sql(MARK)
                .param("dialog", dialog.id())
                .param("revision", dialog.revision())
                .param("user", user.urn())
                .param("viaOwner", viaOwner)
                .param("now", utc(now))
                .update();
    }

    /** The dialog with that id; null if it is gone. */
    @Nullable
    Stored read(UUID id, @Nullable Party user, Instant now) {
        return jdbc.sql(READ)
                .param("dialog", id)
                .param("user", GateRepository.urn(user))
                .param("now", utc(now))
                .query((row, _) -> stored(row))
                .optional()
                .orElse(null);
    }

    /** Who has opened the dialog, oldest entry first; null if the dialog has changed or is gone. */
    @Nullable
    List<SeenEntry> seenLog(AskedDialog dialog) {
        return jdbc.sql(SEEN_LOG)
                .param("dialog", dialog.id())
                .param("revision", dialog.revision())
                .query((row, _) -> SeenEntry.read(row.getString("seen"), documents))
                .optional()
                .orElse(null);
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                documents.read(row.getString("document"), DialogDocument.class),
                list(row.getString("transmissions"), Transmission[].class),
                list(row.getString("activities"), Activity[].class),
                documents.read(row.getString("item"), Summary.class),
                times(row),
                new Revisions(
                        row.getObject("revision", UUID.class),
                        row.getObject("service_owner_context_revision", UUID.class),
                        row.getObject("end_user_context_revision", UUID.class)),
                row.getShort("labels"),
                row.getBoolean("content_seen"),
                SeenEntry.read(row.getString("seen"), documents),
                List.of((String[]) row.getArray("service_owner_labels").getArray()),
                HeldRights.read(row),
                row.getLong("version"));
    }

    private <T> List<T> list(@Nullable String column, Class<T[]> type) {
        return column == null ? List.of() : List.of(documents.read(column, type));
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                Objects.requireNonNull(InstantColumn.read(row, "created_at")),
                Objects.requireNonNull(InstantColumn.read(row, "updated_at")),
                Objects.requireNonNull(InstantColumn.read(row, "content_updated_at")),
                InstantColumn.read(row, "due_at"),
                InstantColumn.read(row, "visible_from"),
                InstantColumn.read(row, "deleted_at"));
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
