package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.SearchTag;
import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that search finds a dialog by: streams with their heads, and words. Written with the dialog, in its transaction. */
@Repository
class SearchRows {

    private final JdbcClient jdbc;
    private final LocalizedTextColumn texts;

    SearchRows(JdbcClient jdbc, LocalizedTextColumn texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void insert(StoredDialog dialog, DialogDocument document) {
        raiseHead(dialog);
        jdbc.sql("""
                INSERT INTO owner_resource (owner_id, resource_id)
                SELECT owner_id, resource_id FROM dialog d
                 WHERE d.id = :dialog AND NOT EXISTS (SELECT FROM owner_resource r
                                                       WHERE r.owner_id = d.owner_id AND r.resource_id = d.resource_id)
                    ON CONFLICT DO NOTHING""").param("dialog", dialog.id()).update();
        writeWords(dialog, document, """
                INSERT INTO dialog_text (dialog_id, party_id, words, safe)
                VALUES (:dialog, :party, words_of(:words::jsonb), words_of(:safe::jsonb))""");
    }

    /** After a change; party, service resource and owner stay. */
    void update(StoredDialog dialog, DialogDocument document) {
        raiseHead(dialog);
        writeWords(dialog, document, """
                UPDATE dialog_text SET words = words_of(:words::jsonb), safe = words_of(:safe::jsonb)
                 WHERE dialog_id = :dialog AND party_id = :party""");
    }

    private void writeWords(StoredDialog dialog, DialogDocument document, String statement) {
        jdbc.sql(statement)
                .param("dialog", dialog.id())
                .param("party", dialog.partyId())
                .param("words", texts.write(words(document)))
                .param("safe", texts.write(safe(document.content())))
                .update();
    }

    /** Raises the head of the dialog's stream, after a look: a conflicting insert would lock the row even if it changed nothing. */
    private void raiseHead(StoredDialog dialog) {
        jdbc.sql("""
                INSERT INTO party_resource AS p (party_id, resource_id, head)
                SELECT d.party_id, d.resource_id, d.content_updated_at FROM dialog d
                 WHERE d.id = :dialog AND NOT EXISTS (
                       SELECT FROM party_resource h
                        WHERE h.party_id > 0 AND h.party_id = d.party_id AND h.resource_id = d.resource_id
                          AND h.head >= d.content_updated_at)
                    ON CONFLICT (party_id, resource_id) WHERE party_id > 0
                    DO UPDATE SET head = greatest(p.head, excluded.head)""").param("dialog", dialog.id()).update();
    }

    private static LocalizedText words(DialogDocument document) {
        Content content = document.content();
        List<Localization> words = new ArrayList<>();
        if (content != null) {
            Stream.of(content.title(), content.summary(), content.senderName(), content.additionalInfo())
                    .forEach(value -> add(words, value));
        }
        document.searchTags().stream().map(SearchTag::value).forEach(tag -> words.add(new Localization("", tag)));
        return new LocalizedText(words);
    }

    /** What a list shows below the level of the service resource. */
    private static LocalizedText safe(@Nullable Content content) {
        List<Localization> words = new ArrayList<>();
        if (content != null) {
            add(words, content.nonSensitiveTitle() == null ? content.title() : content.nonSensitiveTitle());
            add(words, content.nonSensitiveSummary());
            add(words, content.senderName());
        }
        return new LocalizedText(words);
    }

    private static void add(List<Localization> words, @Nullable ContentValue value) {
        if (value != null) {
            words.addAll(value.text().localizations());
        }
    }
}
