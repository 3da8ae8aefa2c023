package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worlds of the search oracle have in them what a search could get wrong. {@code -Dworlds=N} looks at N of them. */
class SearchWorldTest {

    private static final Instant ASKED = Instant.parse("2026-01-01T12:00:00Z");

    static LongStream seeds() {
        return SearchOracleIT.seeds();
    }

    /** Whatever of the access decision or of the page's key were forgotten, each statement would answer some ask wrongly. */
    @ParameterizedTest
    @MethodSource("seeds")
    void tellsEverySlipInEveryShapeOfSearch(long seed) {
        SearchWorld world = new RandomSearchWorld(seed, ASKED).make();
        SearchModel model = new SearchModel(world);
        Set<String> unnoticed = new TreeSet<>();
        for (Slip slip : Slip.values()) {
            SearchModel slipped = new SearchModel(slip.in(world));
            for (View view : View.values()) {
                if (view == View.OWNER && !slip.concernsOwners()) {
                    continue;
                }
                new ShapeAsks(view, world, new Callers(world, new Random(seed)))
                        .asks()
                        .forEach((shape, asks) -> {
                            boolean isNewestFirst = shape.endsWith("newest first");
                            if (asks.stream()
                                            .filter(ask -> ask.limit() == 1000)
                                            .noneMatch(ask -> differ(model.found(ask), slipped.found(ask)))
                                    && (isNewestFirst || slip != Slip.CONTENT_NOT_LAST_CHANGE)) {
                                unnoticed.add("%s, %s: %s".formatted(slip, view, shape));
                            }
                        });
            }
        }
        assertThat(unnoticed).as("seed %d", seed).isEmpty();
    }

    /** A walk over streams may not end at a head that is no newer than the last row, nor after one batch of 32 streams. */
    @ParameterizedTest
    @MethodSource("seeds")
    void letsManyStreamsBeginAtOnce(long seed) {
        SearchWorld world = new RandomSearchWorld(seed, ASKED).make();
        SearchModel model = new SearchModel(world);
        Callers callers = new Callers(world, new Random(seed));
        for (View view : List.of(View.END_USER, View.OWNER_FOR_USER)) {
            Caller caller = callers.main(view);
            Map<String, List<ListedDialog>> streams =
                    model
                            .found(Draft.of(world.someParties(view.mostParties()), List.of())
                                    .ask(caller))
                            .stream()
                            .collect(Collectors.groupingBy(dialog ->
                                    dialog.dialog().party() + dialog.dialog().resource()));
            long together = streams.values().stream()
                    .collect(Collectors.groupingBy(
                            stream -> stream.getFirst().times().contentUpdatedAt(), Collectors.counting()))
                    .values()
                    .stream()
                    .max(Long::compare)
                    .orElseThrow();
            assertThat(together).as("seed %d, %s", seed, view).isGreaterThan(48);
        }
    }

    /** Users whose parties make the service look at the newest dialogs of a service resource first, as far as a budget goes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void hasUsersWhoseBudgetRunsOutBeforeAPageIsFull(long seed) {
        SearchWorld world = new RandomSearchWorld(seed, ASKED).make();
        SearchModel model = new SearchModel(world);
        Callers callers = new Callers(world, new Random(seed));
        String hot = world.resources().getFirst();
        List<ListedDialog> all = world.dialogs().stream()
                .filter(dialog -> dialog.dialog().resource().equals(hot)
                        && !dialog.dialog().deleted())
                .toList();
        for (String user : callers.large()) {
            long parties = world.world().grants().getOrDefault(user, List.of()).stream()
                    .map(ModelGrant::party)
                    .distinct()
                    .count();
            assertThat(parties).isGreaterThan(200);
            assertThat(all.size()).as("seed %d, %s", seed, user).isGreaterThan((int) parties);
        }
        Caller sparse = Callers.asking(View.END_USER, "", callers.large().getLast(), null);
        assertThat(model.found(Draft.of(List.of(), List.of(hot)).ask(sparse)).size())
                .as("seed %d", seed)
                .isBetween(8, all.size() / 4);
    }

    private static boolean differ(List<ListedDialog> some, List<ListedDialog> others) {
        return !some.stream()
                .map(ListedDialog::id)
                .toList()
                .equals(others.stream().map(ListedDialog::id).toList());
    }
}
