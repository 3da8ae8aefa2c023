package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.edge.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every searcher may ask of a dialog's dates; both ends are inclusive. */
public record DateParameters(
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        @Nullable Instant contentUpdatedAfter,
        @Nullable Instant contentUpdatedBefore,
        @Nullable Instant dueAfter,
        @Nullable Instant dueBefore) {

    TimeRange created() {
        return range("created", createdAfter, createdBefore);
    }

    TimeRange updated() {
        return range("updated", updatedAfter, updatedBefore);
    }

    TimeRange contentUpdated() {
        return range("contentUpdated", contentUpdatedAfter, contentUpdatedBefore);
    }

    TimeRange due() {
        return range("due", dueAfter, dueBefore);
    }

    /** The span between two parameters whose names begin alike. */
    static TimeRange range(String name, @Nullable Instant after, @Nullable Instant before) {
        if (after != null && before != null && after.isAfter(before)) {
            throw Problem.invalid(name + "After", "must not be later than %sBefore".formatted(name))
                    .asException();
        }
        return after == null && before == null ? TimeRange.ANY : new TimeRange(after, before);
    }
}
