package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.SearchOrder.Column;
import dev.dialoglookup.dialog.search.SearchService;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every filter, every two filters and every order in every view of random worlds, page by page against the brute-force model.
 * {@code -Dworlds=N} makes it N worlds.
 */
@IntegrationTest
class SearchOracleIT {

    private static final int MOST_FILTERS = 4;
    private static final int MOST_SHOWN = 4;
    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final List<Integer> LIMITS = List.of(1, 7, 7, 1000);

    private final SearchService service;
    private final MovableClock clock;
    private final SearchWorldWriter writer;

    SearchOracleIT(SearchService service, DialogService dialogs, MovableClock clock, Api api, Tokens tokens) {
        this.service = service;
        this.clock = clock;
        this.writer = new SearchWorldWriter(dialogs, clock, api, tokens);
    }

    static LongStream seeds() {
        return LongStream.range(101, 101 + Integer.getInteger("worlds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTheModelFindsPageByPage(long seed) {
        SearchWorld world = writer.write(seed);
        Random random = new Random(seed);
        SearchWalk walk = new SearchWalk(new SearchModel(world), new SearchDriver(service), random);
        clock.at(world.asked(), () -> {
            List<AssertionError> wrong = new ArrayList<>();
            for (Ask ask : asks(world, random)) {
                try {
                    walk.check(ask, "seed %d, %s".formatted(seed, ask));
                } catch (AssertionError e) {
                    wrong.add(e);
                }
            }
            assertThat(wrong.stream().limit(MOST_SHOWN))
                    .as("%d of them", wrong.size())
                    .isEmpty();
        });
        assertThat(walk.found()).as("searches that find something").isGreaterThan(walk.asked() / 3);
    }

    private static List<Ask> asks(SearchWorld world, Random random) {
        List<Ask> asks = new ArrayList<>();
        Callers callers = new Callers(world, random);
        combine(asks, Factors.ofEndUser(world, random), callers::endUser, random);
        combine(asks, Factors.ofOwnerForUser(world, random), callers::ownerForUser, random);
        combine(asks, Factors.ofOwner(world, random), callers::owner, random);
        return asks;
    }

    /** Each filter alone, and all pairs of them. */
    private static void combine(
            List<Ask> asks, List<List<Consumer<Draft>>> factors, Supplier<Caller> callers, Random random) {
        List<int[]> rows = PairCover.rows(factors.stream().map(List::size).toList(), MOST_FILTERS, random);
        for (int factor = 0; factor < factors.size(); factor++) {
            for (int value = 0; value < factors.get(factor).size(); value++) {
                int[] alone = new int[factors.size()];
                Arrays.fill(alone, -1);
                alone[factor] = value;
                rows.add(alone);
                rows.add(alone);
            }
        }
        for (int[] row : rows) {
            Draft draft = new Draft();
            for (int factor = 0; factor < row.length; factor++) {
                if (row[factor] >= 0) {
                    factors.get(factor).get(row[factor]).accept(draft);
                }
            }
            Caller caller = callers.get();
            if (!(caller instanceof ServiceOwner) && draft.parties.isEmpty() && draft.resources.isEmpty()) {
                factors.get(random.nextInt(2)).get(random.nextInt(3)).accept(draft);
            }
            asks.add(draft.ask(caller).by(order(random), LIMITS.get(random.nextInt(LIMITS.size()))));
        }
    }

    private static SearchOrder order(Random random) {
        if (random.nextBoolean()) {
            return SearchOrder.NEWEST_CONTENT_FIRST;
        }
        List<SearchOrder.Key> keys = new ArrayList<>();
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            Column column = COLUMNS.get(random.nextInt(COLUMNS.size()));
            if (keys.stream().noneMatch(key -> key.column() == column)) {
                keys.add(new SearchOrder.Key(column, random.nextBoolean()));
            }
        }
        return SearchOrder.of(keys);
    }

    /** Who asks: now a large user, now a small one. */
    private record Callers(SearchWorld world, Random random) {

        Caller endUser() {
            return new EndUser(user(), new AuthenticationLevel(random.nextInt(5)));
        }

        Caller ownerForUser() {
            return new Impersonation(
                    owner(), user(), random.nextBoolean() ? null : new AuthenticationLevel(random.nextInt(5)));
        }

        ServiceOwner owner() {
            List<String> owners = List.copyOf(world.world().owners().values());
            return DialogWriter.owner(owners.get(random.nextInt(owners.size())));
        }

        private Party user() {
            List<String> users = world.users();
            return Party.parse(
                    random.nextInt(10) < 7
                            ? users.get(10 + random.nextInt(3))
                            : users.get(random.nextInt(users.size())));
        }
    }
}
