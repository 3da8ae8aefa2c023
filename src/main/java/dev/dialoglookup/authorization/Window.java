package dev.dialoglookup.authorization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a grant exists.
 *
 * @param from the first moment, or null for ever before
 * @param to the first moment after, or null for ever
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    public static final Window ALWAYS = new Window(null, null);

    /** Refuses a window that never opens; cuts to the microseconds that the database keeps. */
    public Window {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("validFrom must be before validTo");
        }
    }
}
