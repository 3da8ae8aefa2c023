package dev.dialoglookup.dialog.seen;

import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a dialog: the first time at that revision.
 *
 * @param isViaServiceOwner whether a service owner opened it on the user's behalf
 * @param isOfRevision whether the dialog has not changed since
 * @param isOfContent whether its content has not changed since
 */
public record SeenEntry(
        UUID id, Instant seenAt, Party seenBy, boolean isViaServiceOwner, boolean isOfRevision, boolean isOfContent) {

    private static final String ENTRIES = """
            (SELECT json_agg(json_build_object('id', s.id, 'seenAt', s.seen_at, 'seenBy', s.seen_by,
                                               'isViaServiceOwner', s.via_service_owner,
                                               'isOfRevision', s.revision = d.revision,
                                               'isOfContent', s.content_updated_at = d.content_updated_at)
                             ORDER BY s.seen_at, s.id)::text
               FROM seen_log s
              WHERE s.dialog_id = d.id%s)""";

    /** All entries of a dialog {@code d}, oldest first, as one column of JSON; null where there are none. */
    public static final String WHOLE_LOG = ENTRIES.formatted("");

    /**
     * Those that still say something of the dialog. An entry counts by what was seen, not by when: no question of whose clock
     * was ahead.
     */
    public static final String COLUMN =
            ENTRIES.formatted(" AND (s.revision = d.revision OR s.content_updated_at = d.content_updated_at)");

    /** Reads either column. */
    public static List<SeenEntry> read(@Nullable String column, DocumentColumn documents) {
        return column == null ? List.of() : List.of(documents.read(column, SeenEntry[].class));
    }
}
