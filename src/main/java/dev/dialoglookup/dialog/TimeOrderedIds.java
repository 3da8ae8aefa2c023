package dev.dialoglookup.dialog;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDs of version 7 (RFC 9562): the clock's milliseconds, then chance. */
@Component
class TimeOrderedIds {

    private final Clock clock;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        UUID random = UUID.randomUUID();
        long high = (clock.millis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0x0fffL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
