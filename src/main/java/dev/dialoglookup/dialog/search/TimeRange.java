package dev.dialoglookup.dialog.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span of time, both ends inclusive; an absent end is open, and a span without ends asks for nothing. */
public record TimeRange(@Nullable Instant after, @Nullable Instant before) {

    public static final TimeRange ANY = new TimeRange(null, null);

    /** Whether the span excludes anything; a dialog without the date then never matches. */
    boolean isAsked() {
        return after != null || before != null;
    }
}
