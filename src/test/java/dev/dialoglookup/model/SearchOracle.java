package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.model.SearchWalk.Walked;
import dev.dialoglookup.support.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Every filter, every two filters, every order at every page size and every statement of search, in every view of a world,
 * page by page against the brute-force model.
 */
record SearchOracle(SearchWorld world, SearchDriver driver, long seed) {

    private static final int PAGES = 7;
    private static final int PAGES_OF_ORDERS = 60;
    private static final int ENOUGH = 4;

    /** Asks; the service's clock stands at the moment at which the world is asked. */
    void check() {
        SearchModel model = new SearchModel(world);
        SearchWalk walk = new SearchWalk(model, driver);
        Random random = new Random(seed);
        List<Walked> walks = new ArrayList<>();
        walks.addAll(walk(walk, asks(model, random), PAGES));
        walks.addAll(walk(walk, orders(model, random), PAGES_OF_ORDERS));

        SearchCoverage coverage = new SearchCoverage(world, model, walks);
        coverage.assertEveryFilterAndEveryTwo();
        coverage.assertEveryOrderAtEveryPageSize();
        assertThat(walks.stream().filter(walked -> !walked.rows().isEmpty()).count())
                .as("searches that find something")
                .isGreaterThan(walks.size() / 3);
    }

    /** Each ask is walked through by itself. Where some are wrong, the rest is left. */
    private List<Walked> walk(SearchWalk walk, List<Ask> asks, int mostPages) {
        Queue<AssertionError> wrong = new ConcurrentLinkedQueue<>();
        Queue<Walked> walks = new ConcurrentLinkedQueue<>();
        AtOnce.each(IntStream.range(0, asks.size()).boxed().toList(), i -> {
            Ask ask = asks.get(i);
            try {
                return wrong.size() < ENOUGH
                        && walks.add(
                                walk.check(ask, mostPages, new Random(seed + i), "seed %d, %s".formatted(seed, ask)));
            } catch (AssertionError e) {
                return wrong.add(e);
            }
        });
        assertThat(wrong).isEmpty();
        return List.copyOf(walks);
    }

    private List<Ask> asks(SearchModel model, Random random) {
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

    private List<Ask> orders(SearchModel model, Random random) {
        List<Ask> asks = new ArrayList<>();
        for (View view : View.values()) {
            asks.addAll(new OrderAsks(view, model, world).asks(PAGES_OF_ORDERS, random));
        }
        return asks;
    }
}
