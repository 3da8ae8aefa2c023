package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.model.SearchWalk.Walked;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every filter, every two filters, every order at every page size and every statement of search, in every view of random
 * worlds, over HTTP, page by page against the brute-force model. {@code -Dworlds=N} makes it N worlds.
 */
@IntegrationTest
class SearchOracleIT {

    private static final int PAGES = 7;
    private static final int PAGES_OF_ORDERS = 60;
    private static final int ENOUGH = 4;

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
        return LongStream.range(101, 101 + Integer.getInteger("worlds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTheModelFindsPageByPage(long seed) {
        SearchWorld world = writer.write(seed);
        SearchModel model = new SearchModel(world);
        SearchWalk walk = new SearchWalk(model, driver);
        Random random = new Random(seed);
        List<Walked> walks = new ArrayList<>();
        clock.at(world.asked(), () -> {
            walks.addAll(walk(seed, walk, asks(world, model, random), PAGES));
            walks.addAll(walk(seed, walk, orders(world, model, random), PAGES_OF_ORDERS));
        });

        SearchCoverage coverage = new SearchCoverage(world, model, walks);
        coverage.assertEveryFilterAndEveryTwo();
        coverage.assertEveryOrderAtEveryPageSize();
        assertThat(walks.stream().filter(walked -> !walked.rows().isEmpty()).count())
                .as("searches that find something")
                .isGreaterThan(walks.size() / 3);
    }

    /** On all processors: each ask is walked through by itself. Where some are wrong, the rest is left. */
    private static List<Walked> walk(long seed, SearchWalk walk, List<Ask> asks, int mostPages) {
        Queue<AssertionError> wrong = new ConcurrentLinkedQueue<>();
        Queue<Walked> walks = new ConcurrentLinkedQueue<>();
        IntStream.range(0, asks.size())
                .parallel()
                .filter(_ -> wrong.size() < ENOUGH)
                .forEach(i -> {
                    Ask ask = asks.get(i);
                    try {
                        walks.add(walk.check(ask, mostPages, new Random(seed + i), "seed %d, %s".formatted(seed, ask)));
                    } catch (AssertionError e) {
                        wrong.add(e);
                    }
                });
        assertThat(wrong).isEmpty();
        return List.copyOf(walks);
    }

    private static List<Ask> asks(SearchWorld world, SearchModel model, Random random) {
        List<Ask> asks = new ArrayList<>();
        for (View view : View.values()) {
            new ShapeAsks(view, world, new Callers(world, random))
                    .asks()
                    .values()
                    .forEach(asks::addAll);
            asks.addAll(FilterAsks.of(view, model, world, random));
        }
        return asks;
    }

    private static List<Ask> orders(SearchWorld world, SearchModel model, Random random) {
        List<Ask> asks = new ArrayList<>();
        for (View view : View.values()) {
            asks.addAll(new OrderAsks(view, model, world).asks(PAGES_OF_ORDERS, random));
        }
        return asks;
    }
}
