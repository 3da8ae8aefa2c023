package dev.dialoglookup.model;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.party.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks by place alone: parties, one service resource, several, and both, which the service answers by different statements;
 * newest first and in another order.
 */
record ShapeAsks(View view, SearchWorld world, Callers callers) {

    private static final int OTHER_USERS = 4;
    private static final SearchOrder OTHER = OrderAsks.ALL.getLast();

    /** By a name of what is asked for. */
    Map<String, List<Ask>> asks() {
        List<Party> busy = world.busyParties();
        List<Party> many = world.someParties(view.mostParties());
        List<String> resources = world.resources();
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        asks.put("one resource", of(List.of(Draft.of(List.of(), resources.subList(0, 1)))));
        asks.put(
                "resources", of(List.of(Draft.of(List.of(), resources), Draft.of(List.of(), resources.subList(0, 2)))));
        asks.put("parties", of(List.of(Draft.of(busy, List.of()), Draft.of(many, List.of()))));
        asks.put("both", of(List.of(Draft.of(busy, resources), Draft.of(many, resources.subList(0, 3)))));
        Map<String, List<Ask>> all = new LinkedHashMap<>();
        asks.forEach((name, some) -> {
            all.put(name + " newest first", some);
            all.put(
                    name + " in another order",
                    some.stream()
                            .filter(ask -> ask.limit() > 1)
                            .map(ask -> ask.by(OTHER, ask.limit()))
                            .toList());
        });
        return all;
    }

    private List<Ask> of(List<Draft> drafts) {
        List<Ask> asks = new ArrayList<>();
        for (Draft draft : drafts) {
            for (String user : users()) {
                Ask ask =
                        draft.ask(Callers.asking(view, callers.owners().getFirst(), user, new AuthenticationLevel(3)));
                OrderAsks.LIMITS.forEach(limit -> asks.add(ask.limitedTo(limit)));
            }
        }
        return asks;
    }

    private List<String> users() {
        return view == View.OWNER
                ? callers.large().subList(0, 1)
                : Stream.concat(callers.large().stream(), world.users().stream().limit(OTHER_USERS))
                        .toList();
    }
}
