package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.search.Summaries;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a dialog says: the document as a whole, what lookup shows of it, what it is found by. */
@Repository
class DocumentRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final DocumentColumn documents;
    private final LocalizedTextColumn texts;
    private final HistoryRepository histories;
    private final SearchRows searchRows;

    DocumentRepository(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            DocumentColumn documents,
            LocalizedTextColumn texts,
            HistoryRepository histories,
            SearchRows searchRows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.documents = documents;
        this.texts = texts;
        this.histories = histories;
        this.searchRows = searchRows;
    }

    void insert(List<NewDialog> added) {
        batches.batchUpdate("""
                INSERT INTO dialog_document (dialog_id, owner_id, idempotent_key, document)
                VALUES (:dialog, :owner, :key, :document::jsonb)""", rows(added.stream().sorted(NewDialog.BY_KEY).toList(), this::document));
        batches.batchUpdate("""
                INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title, item)
                VALUES (:party, :dialog, :title::jsonb, :nonSensitiveTitle::jsonb, :item)""", rows(added, dialog -> item(dialog.row(), dialog.document())));
        histories.insert(added);
        searchRows.insert(added);
    }

    static SqlParameterSource[] rows(List<NewDialog> added, Function<NewDialog, SqlParameterSource> row) {
        return added.stream().map(row).toArray(SqlParameterSource[]::new);
    }

    private SqlParameterSource document(NewDialog dialog) {
        return new MapSqlParameterSource("dialog", dialog.id())
                .addValue("owner", dialog.row().ownerId())
                .addValue("key", dialog.document().idempotentKey())
                .addValue("document", documents.write(dialog.document().withoutHistory()));
    }

    private SqlParameterSource item(StoredDialog dialog, DialogDocument document) {
        Content content = document.content();
        return new MapSqlParameterSource("item", documents.write(Summaries.of(document)))
                .addValue("party", dialog.partyId())
                .addValue("dialog", dialog.id())
                .addValue("title", text(content == null ? null : content.title()))
                .addValue("nonSensitiveTitle", text(content == null ? null : content.nonSensitiveTitle()));
    }

    private String text(@Nullable ContentValue value) {
        return texts.write(value == null ? LocalizedText.EMPTY : value.text());
    }

    /** What a dialog says so far; its labels are those it had when it was written last. */
    DialogDocument find(StoredDialog dialog) {
        String document = jdbc.sql("SELECT document FROM dialog_document WHERE dialog_id = :dialog")
                .param("dialog", dialog.id())
                .query(String.class)
                .single();
        return documents.read(document, DialogDocument.class).withHistory(histories.find(dialog.id()));
    }

    /**
     * Writes what a dialog says from now on; the dialog's own row is written.
     *
     * @param document with the transmissions and activities that are new
     * @param before those that were there
     */
    void update(StoredDialog dialog, DialogDocument document, History before) {
        jdbc.sql("UPDATE dialog_document SET document = :document::jsonb WHERE dialog_id = :dialog")
                .param("dialog", dialog.id())
                .param("document", documents.write(document.withoutHistory()))
                .update();
        histories.append(dialog.id(), before, document.history());
        jdbc.sql("""
                UPDATE dialog_item
                   SET title = :title::jsonb, non_sensitive_title = :nonSensitiveTitle::jsonb, item = :item
                 WHERE party_id = :party AND dialog_id = :dialog""")
                .paramSource(item(dialog, document.withHistory(before.followedBy(document.history()))))
                .update();
        searchRows.update(dialog, document);
    }
}
