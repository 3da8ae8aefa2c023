package dev.dialoglookup.edge;

import dev.dialoglookup.edge.Conversions.Unreadable;
import dev.dialoglookup.party.IdentityMask;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Points in time as RFC 3339 writes them. */
final class Timestamps {

    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** Reads with microseconds, which is what is stored; an offset is required and years are 1 to 9999. */
    static Instant parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            if (RFC_3339.matcher(upper).matches()) {
                OffsetDateTime time = OffsetDateTime.parse(upper).withOffsetSameInstant(ZoneOffset.UTC);
                if (time.getYear() >= 1 && time.getYear() <= 9999) {
                    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
                }
            }
        } catch (DateTimeException _) {
            // a month 13 and the like: refused below with the same words
        }
        throw new Unreadable("'%s' is not a timestamp with an offset, like 2026-04-23T12:00:00Z"
                .formatted(IdentityMask.quoted(text)));
    }

    static String format(Instant instant) {
        return SIX_DIGITS.format(instant);
    }
}
