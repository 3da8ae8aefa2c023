package dev.dialoglookup.model;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be asked of search in random worlds, over HTTP, against the brute-force model. {@code -Dworlds=N} makes
 * it N worlds.
 */
@IntegrationTest
class SearchOracleIT {

    private final SearchDriver driver;
    private final MovableClock clock;
    private final SearchWorldWriter writer;

    SearchOracleIT(
            DialogService dialogs,
            LabelService labels,
            MovableClock clock,
            Api api,
            Tokens tokens,
            RealDatabase database) {
        this.driver = new SearchDriver(api, tokens);
        this.clock = clock;
        this.writer = new SearchWorldWriter(new DialogWriter(dialogs, labels), clock, api, tokens, database);
    }

    static LongStream seeds() {
        return LongStream.range(101, 101 + Integer.getInteger("worlds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTheModelFindsPageByPage(long seed) {
        SearchWorld world = writer.write(seed);
        clock.at(world.asked(), new SearchOracle(world, driver, seed)::check);
    }
}
