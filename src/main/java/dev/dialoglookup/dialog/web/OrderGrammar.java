package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.SearchOrder.Column;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How orders are written: keys with commas between them, each with its direction behind it or descending. */
final class OrderGrammar {

    private static final String ASCENDING = "_asc";
    private static final String DESCENDING = "_desc";

    private OrderGrammar() {}

    static SearchOrder read(String orderBy) {
        List<SearchOrder.Key> keys = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String written : orderBy.split(",", -1)) {
            SearchOrder.Key key = key(written.strip().toLowerCase(Locale.ROOT));
            if (!seen.add(key.column())) {
                throw refused("names '%s' twice".formatted(key.column().parameter()));
            }
            keys.add(key);
        }
        return SearchOrder.of(keys);
    }

    private static SearchOrder.Key key(String written) {
        boolean ascending = written.endsWith(ASCENDING);
        String name = ascending
                ? written.substring(0, written.length() - ASCENDING.length())
                : written.endsWith(DESCENDING) ? written.substring(0, written.length() - DESCENDING.length()) : written;
        return Arrays.stream(Column.values())
                .filter(column -> column.parameter().equalsIgnoreCase(name))
                .findFirst()
                .map(column -> new SearchOrder.Key(column, !ascending))
                .orElseThrow(() -> refused("takes %s, each with %s or %s behind it, and commas between them"
                        .formatted(names(), ASCENDING, DESCENDING)));
    }

    private static ProblemException refused(String message) {
        return Problem.invalid("orderBy", message).asException();
    }

    private static String names() {
        return Arrays.stream(Column.values()).map(Column::parameter).collect(Collectors.joining(", "));
    }
}
