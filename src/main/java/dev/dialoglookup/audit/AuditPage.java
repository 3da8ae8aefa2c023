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

    /** Behind that record. */
    public record Place(Instant at, UUID id) {}

    /**
     * A page to find.
     *
     * @param limit 1 to 1000
     * @param after where the page before ended, or null for the first
     */
    public record Asked(int limit, @Nullable Place after) {}
}
