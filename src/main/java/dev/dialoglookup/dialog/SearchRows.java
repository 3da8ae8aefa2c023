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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that search finds a dialog by: streams with their heads, and words. Written with the dialog, in its transaction. */
@Repository
class SearchRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final LocalizedTextColumn texts;

    SearchRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, LocalizedTextColumn texts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.texts = texts;
    }

    void insert(List<NewDialog> added) {
        UUID[] dialogs = added.stream().map(NewDialog::id).toArray(UUID[]::new);
        raiseHeads(dialogs);
        jdbc.sql("""
                INSERT INTO owner_resource (owner_id, resource_id)
                SELECT DISTINCT owner_id, resource_id FROM dialog d
                 WHERE d.id = ANY (:dialogs)
                   AND NOT EXISTS (SELECT FROM owner_resource r
                                    WHERE r.owner_id = d.owner_id AND r.resource_id = d.resource_id)
                 ORDER BY owner_id, resource_id
                    ON CONFLICT DO NOTHING""").param("dialogs", dialogs).update();
        batches.batchUpdate("""
                INSERT INTO dialog_text (dialog_id, party_id, words, safe)
                VALUES (:dialog, :party, words_of(:words::jsonb), words_of(:safe::jsonb))""", DocumentRepository.rows(added, dialog -> text(dialog.row(), dialog.document())));
    }

    /** After a change; party, service resource and owner stay. */
    void update(StoredDialog dialog, DialogDocument document) {
        raiseHeads(dialog.id());
        jdbc.sql("""
                UPDATE dialog_text SET words = words_of(:words::jsonb), safe = words_of(:safe::jsonb)
                 WHERE dialog_id = :dialog AND party_id = :party""").paramSource(text(dialog, document)).update();
    }

    private SqlParameterSource text(StoredDialog dialog, DialogDocument document) {
        return new MapSqlParameterSource("dialog", dialog.id())
                .addValue("party", dialog.partyId())
                .addValue("words", texts.write(words(document)))
                .addValue("safe", texts.write(safe(document.content())));
    }

    /** Raises the heads of the dialogs' streams, after a look: a conflicting insert would lock the row even if it changed nothing. */
    private void raiseHeads(UUID... dialogs) {
        jdbc.sql("""
                INSERT INTO party_resource AS p (party_id, resource_id, head)
                SELECT d.party_id, d.resource_id, max(d.content_updated_at) FROM dialog d
                 WHERE d.id = ANY (:dialogs) AND NOT EXISTS (
                       SELECT FROM party_resource h
                        WHERE h.party_id > 0 AND h.party_id = d.party_id AND h.resource_id = d.resource_id
                          AND h.head >= d.content_updated_at)
                 GROUP BY d.party_id, d.resource_id
                 ORDER BY d.party_id, d.resource_id
                    ON CONFLICT (party_id, resource_id) WHERE party_id > 0
                    DO UPDATE SET head = greatest(p.head, excluded.head)""").param("dialogs", dialogs).update();
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
