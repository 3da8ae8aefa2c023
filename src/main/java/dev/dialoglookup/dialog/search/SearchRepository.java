package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.search.DialogListItem.Revisions;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.DialogListItem.Times;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.InstantColumn;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs the statement of a search: one page, in one statement. */
@Repository
class SearchRepository {

    private final JdbcClient jdbc;
    private final DocumentColumn documents;
    private final LocalizedTextColumn texts;

    SearchRepository(
            DataSource dataSource,
            DocumentColumn documents,
            LocalizedTextColumn texts,
            @Value("${dialoglookup.search-seconds:5}") int seconds) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setQueryTimeout(seconds);
        this.jdbc = JdbcClient.create(template);
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * What a statement found.
     *
     * @param seen the version of the directory that it read along
     */
    record Rows(List<Row> rows, long seen) {}

    /** A dialog of the page, as the database has it. */
    record Row(
            UUID id,
            int resourceId,
            int ownerId,
            Party party,
            short status,
            short labels,
            boolean isApiOnly,
            @Nullable String extendedStatus,
            @Nullable String externalReference,
            @Nullable String process,
            Times times,
            Revisions revisions,
            LocalizedText title,
            LocalizedText nonSensitiveTitle,
            Summary summary,
            boolean isContentSeen,
            List<SeenEntry> seen,
            @Nullable List<String> serviceOwnerLabels) {}

    Rows find(SearchStatement statement, boolean isOfOwner) {
        List<Row> rows = new ArrayList<>();
        long[] seen = new long[1];
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            seen[0] = row.getLong("version");
            if (row.getObject("id") != null) {
                rows.add(row(row, isOfOwner));
            }
        });
        return new Rows(rows, seen[0]);
    }

    private Row row(ResultSet row, boolean isOfOwner) throws SQLException {
        return new Row(
                uuid(row, "id"),
                row.getInt("resource_id"),
                row.getInt("owner_id"),
                Party.parse(row.getString("party")),
                row.getShort("status"),
                row.getShort("labels"),
                row.getBoolean("api_only"),
                row.getString("extended_status"),
                row.getString("external_reference"),
                row.getString("process"),
                times(row),
                new Revisions(
                        uuid(row, "revision"),
                        uuid(row, "service_owner_context_revision"),
                        uuid(row, "end_user_context_revision")),
                texts.read(row.getString("title")),
                texts.read(row.getString("non_sensitive_title")),
                documents.read(row.getString("item"), Summary.class),
                row.getBoolean("content_seen"),
                SeenEntry.read(row.getString("seen"), documents),
                isOfOwner ? labels(row.getArray("service_owner_labels")) : null);
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                present(row, "created_at"),
                present(row, "updated_at"),
                present(row, "content_updated_at"),
                InstantColumn.read(row, "due_at"),
                InstantColumn.read(row, "visible_from"),
                InstantColumn.read(row, "deleted_at"));
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(InstantColumn.read(row, column), column);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> labels(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }
}
