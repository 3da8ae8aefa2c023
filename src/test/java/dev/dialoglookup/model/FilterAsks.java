package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.SearchOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Asks by each value of every filter alone, and by every two values of two filters. */
final class FilterAsks {

    private static final int MOST_FILTERS = 4;
    private static final List<Integer> LIMITS = List.of(7, 1000, 1);

    private final View view;
    private final SearchWorld world;
    private final Callers callers;
    private final Random random;
    private final List<List<Consumer<Draft>>> factors;
    private final List<Ask> asks = new ArrayList<>();

    private FilterAsks(View view, SearchModel model, SearchWorld world, Random random) {
        this.view = view;
        this.world = world;
        this.random = random;
        this.callers = new Callers(world, random);
        List<ListedDialog> seen =
                model.found(Draft.of(List.of(), world.resources()).ask(callers.main(view)));
        this.factors = Factors.of(view, world, seen, random);
    }

    static List<Ask> of(View view, SearchModel model, SearchWorld world, Random random) {
        FilterAsks asks = new FilterAsks(view, model, world, random);
        asks.alone();
        asks.together();
        return asks.asks;
    }

    /** By the one that finds most, and by another; where it must be said where to look, everywhere. */
    private void alone() {
        for (List<Consumer<Draft>> values : factors) {
            for (Consumer<Draft> value : values) {
                for (Caller caller : List.of(callers.main(view), callers.any(view))) {
                    Draft draft = new Draft();
                    value.accept(draft);
                    add(draft, caller, () -> draft.resources.addAll(world.resources()));
                }
            }
        }
    }

    private void together() {
        List<Integer> sizes = factors.stream().map(List::size).toList();
        for (int[] row : PairCover.rows(sizes, MOST_FILTERS, random)) {
            Draft draft = new Draft();
            for (int factor = 0; factor < row.length; factor++) {
                if (row[factor] >= 0) {
                    factors.get(factor).get(row[factor]).accept(draft);
                }
            }
            List<Consumer<Draft>> places = factors.get(random.nextInt(2));
            add(draft, callers.any(view), () -> places.get(random.nextInt(3)).accept(draft));
        }
    }

    private void add(Draft draft, Caller caller, Runnable place) {
        if (view.needsPlace() && draft.parties.isEmpty() && draft.resources.isEmpty()) {
            place.run();
        }
        SearchOrder order = asks.size() % 2 == 0
                ? SearchOrder.NEWEST_CONTENT_FIRST
                : OrderAsks.ALL.get(asks.size() / 2 % OrderAsks.ALL.size());
        asks.add(draft.ask(caller).by(order, LIMITS.get(asks.size() % LIMITS.size())));
    }
}
