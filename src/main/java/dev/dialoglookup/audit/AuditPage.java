package dev.dialoglookup.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of records, newest first.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record AuditPage(List<AuditRecord> records, @Nullable Place next) {

    /** As many dialogs are on a page; a page is shorter than was asked for where its records name more. One record may. */
    static final int MOST_DIALOGS = 10_000;

    /** Behind that record. */
    public record Place(Instant at, UUID id) {}

    /**
     * A page to find.
     *
     * @param limit 1 to 1000
     * @param after where the page before ended, or null for the first
     */
    public record Asked(int limit, @Nullable Place after) {}

    /** The page at the beginning of what was found; one record more than the limit says that there is a next one. */
    static AuditPage of(List<AuditRecord> found, int limit) {
        int size = Math.min(limit, fitting(found));
        if (found.size() <= size) {
            return new AuditPage(found, null);
        }
        AuditRecord last = found.get(size - 1);
        return new AuditPage(found.subList(0, size), new Place(last.at(), last.id()));
    }

    private static int fitting(List<AuditRecord> found) {
        int dialogs = 0;
        for (int i = 0; i < found.size(); i++) {
            List<UUID> named = found.get(i).dialogIds();
            dialogs += named == null ? 0 : named.size();
            if (dialogs > MOST_DIALOGS) {
                return Math.max(i, 1);
            }
        }
        return found.size();
    }
}
