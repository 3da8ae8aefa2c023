package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every decision about every dialog of a random world, for every user, against the brute-force model. */
@IntegrationTest
class LookupOracleIT {

    private static final Duration AHEAD = Duration.ofHours(2);

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;

    LookupOracleIT(Api api, Tokens tokens, MovableClock clock) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithTheModelAboutEveryUserAndReference(long seed) {
        Instant now = now();
        ModelWorld world = written(seed, now);
        LookupOracle oracle = new LookupOracle(world, now, new SearchDriver(api, tokens));
        clock.at(
                now,
                () -> assertThat(oracle.checkUsers(world.grants().keySet(), "seed " + seed))
                        .isGreaterThan(20_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {3})
    void tellsAnOwnerWhatItsUsersMaySee(long seed) {
        Instant now = now();
        ModelWorld world = written(seed, now);
        LookupOracle oracle = new LookupOracle(world, now, new SearchDriver(api, tokens));
        clock.at(
                now,
                () -> assertThat(oracle.checkOwners(world.grants().keySet(), "seed " + seed))
                        .isGreaterThan(60_000));
    }

    private Instant now() {
        return clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    }

    private ModelWorld written(long seed, Instant now) {
        ModelWorld world = new RandomWorld(seed, now).make();
        new WorldWriter(api, tokens).write(world);
        return world;
    }
}
