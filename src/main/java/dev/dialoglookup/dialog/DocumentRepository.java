package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.search.Summaries;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a dialog says: the document as a whole, what lookup shows of it, what it is found by. */
@Repository
class DocumentRepository {

    private final JdbcClient jdbc;
    private final DocumentColumn documents;
    private final LocalizedTextColumn texts;
    private final HistoryRepository histories;
    private final SearchRows searchRows;

    DocumentRepository(
            JdbcClient jdbc,
            DocumentColumn documents,
            LocalizedTextColumn texts,
            HistoryRepository histories,
            SearchRows searchRows) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.texts = texts;
        this.histories = histories;
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
        histories.append(dialog.id(), History.NONE, document.history());
        searchRows.insert(dialog, document);
    }

    private void insertItem(StoredDialog dialog, DialogDocument document) {
        writeItem(dialog, document, """
                INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title, item)
                VALUES (:party, :dialog, :title::jsonb, :nonSensitiveTitle::jsonb, :item)""");
    }

    private void updateItem(StoredDialog dialog, DialogDocument document) {
        writeItem(dialog, document, """
                UPDATE dialog_item
                   SET title = :title::jsonb, non_sensitive_title = :nonSensitiveTitle::jsonb, item = :item
                 WHERE party_id = :party AND dialog_id = :dialog""");
    }

    private void writeItem(StoredDialog dialog, DialogDocument document, String statement) {
        Content content = document.content();
        jdbc.sql(statement)
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
        updateItem(dialog, document.withHistory(before.followedBy(document.history())));
        searchRows.update(dialog, document);
    }
}
