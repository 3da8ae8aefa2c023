package dev.dialoglookup.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * For how long a token that was verified needs no second look.
 *
 * @param until when it expires, or at most {@link #LONGEST} after it was verified
 * @param keys the generation of its issuer's keys by which it was verified
 * @param newestKeys the generation of the keys that the issuer is known to have now
 */
record Proof(Instant until, int keys, IntSupplier newestKeys) {

    /** An issuer's keys are read again when a token is verified: a key that was withdrawn must not live on in proofs. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    static Proof of(Instant verified, Instant expires, int keys, IntSupplier newestKeys) {
        Instant longest = verified.plus(LONGEST);
        return new Proof(expires.isBefore(longest) ? expires : longest, keys, newestKeys);
    }

    boolean holds(Instant now) {
        return now.isBefore(until) && keys == newestKeys.getAsInt();
    }
}
