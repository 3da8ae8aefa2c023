package dev.dialoglookup.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock in tests: goes as clocks go, and may stand still at another time while something runs. */
public final class MovableClock extends Clock {

    private volatile @Nullable Instant standing;

    /** Runs work at one moment, then goes on. */
    public void at(Instant moment, Runnable work) {
        standing = moment;
        try {
            work.run();
        } finally {
            standing = null;
        }
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
