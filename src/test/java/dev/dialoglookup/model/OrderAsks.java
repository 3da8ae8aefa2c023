package dev.dialoglookup.model;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.SearchOrder.Column;
import dev.dialoglookup.party.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Asks in every order and both directions at every page size, for so many dialogs that a walk from the first page to the last
 * is bounded.
 */
record OrderAsks(View view, SearchModel model, SearchWorld world) {

    /** Each key in each direction alone. */
    static final List<SearchOrder> SINGLE = Stream.of(Column.values())
            .flatMap(column -> Stream.of(true, false).map(descending -> order(new SearchOrder.Key(column, descending))))
            .toList();

    /** Several keys. */
    private static final List<SearchOrder> COMBINED = List.of(
            order(new SearchOrder.Key(Column.DUE_AT, false), new SearchOrder.Key(Column.CONTENT_UPDATED_AT, true)),
            order(
                    new SearchOrder.Key(Column.DUE_AT, true),
                    new SearchOrder.Key(Column.UPDATED_AT, false),
                    new SearchOrder.Key(Column.ID, false)),
            order(new SearchOrder.Key(Column.CONTENT_UPDATED_AT, true), new SearchOrder.Key(Column.ID, false)),
            order(new SearchOrder.Key(Column.CONTENT_UPDATED_AT, false), new SearchOrder.Key(Column.DUE_AT, true)),
            order(
                    new SearchOrder.Key(Column.CREATED_AT, true),
                    new SearchOrder.Key(Column.UPDATED_AT, true),
                    new SearchOrder.Key(Column.CONTENT_UPDATED_AT, false),
                    new SearchOrder.Key(Column.DUE_AT, false)));

    static final List<SearchOrder> ALL =
            Stream.concat(SINGLE.stream(), COMBINED.stream()).toList();

    static final List<Integer> LIMITS = List.of(1, 7, 1000);

    private static SearchOrder order(SearchOrder.Key... keys) {
        return SearchOrder.of(List.of(keys));
    }

    /** At most so many pages each. */
    List<Ask> asks(int mostPages, Random random) {
        List<Ask> candidates = candidates(new Callers(world, random));
        List<Ask> asks = new ArrayList<>();
        for (int limit : LIMITS) {
            Ask ask = best(candidates, limit, mostPages);
            ALL.forEach(order -> asks.add(ask.by(order, limit)));
        }
        return asks;
    }

    /** The one for most dialogs, more than a page, with ties and missing dates among them. */
    private Ask best(List<Ask> candidates, int limit, int mostPages) {
        return candidates.stream()
                .filter(ask -> {
                    List<ListedDialog> found = model.found(ask);
                    return found.size() > limit && found.size() <= mostPages * limit && Knots.areIn(found);
                })
                .max(Comparator.comparingInt(ask -> model.found(ask).size()))
                .orElseThrow();
    }

    private List<Ask> candidates(Callers callers) {
        List<Ask> candidates = new ArrayList<>();
        for (Caller caller : List.of(
                callers.main(view),
                Callers.asking(
                        view, callers.owners().getFirst(), callers.large().getLast(), AuthenticationLevel.NONE))) {
            candidates.add(Draft.of(List.of(), world.resources()).ask(caller));
            for (String resource : world.resources()) {
                candidates.add(Draft.of(List.of(), List.of(resource)).ask(caller));
            }
            for (Party party : world.busyParties()) {
                candidates.add(Draft.of(List.of(party), List.of()).ask(caller));
                candidates.add(Draft.of(List.of(party), world.resources().subList(0, 3))
                        .ask(caller));
            }
        }
        return candidates;
    }
}
