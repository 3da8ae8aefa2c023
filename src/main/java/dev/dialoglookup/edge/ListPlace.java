package dev.dialoglookup.edge;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by times and, last, by id: what {@link Continuations} make a token of.
 *
 * @param times to the microsecond; null where the entry at that place has no such date
 */
public record ListPlace(List<@Nullable Instant> times, UUID id) {

    /** Stands for a missing date; no stored time is as early. */
    private static final long MISSING = Long.MIN_VALUE;

    /** The place that {@link #bytes} wrote. */
    public static ListPlace of(byte[] bytes) {
        ByteBuffer place = ByteBuffer.wrap(bytes);
        List<@Nullable Instant> times = new ArrayList<>();
        while (place.remaining() > 2 * Long.BYTES) {
            long micros = place.getLong();
            times.add(micros == MISSING ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
        return new ListPlace(times, new UUID(place.getLong(), place.getLong()));
    }

    /** The place in bytes, the same ones for the same place. */
    public byte[] bytes() {
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES * (times.size() + 2));
        for (Instant time : times) {
            place.putLong(time == null ? MISSING : ChronoUnit.MICROS.between(Instant.EPOCH, time));
        }
        return place.putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
