package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.SearchLimits;
import dev.dialoglookup.dialog.search.SearchOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of a search is asked for. */
record PageParameters(
        @Nullable String orderBy,
        @Min(1) @Max(SearchLimits.PAGE) @Nullable Integer limit,
        @Nullable String continuationToken) {

    private static final int DEFAULT_LIMIT = 100;

    SearchOrder order() {
        return orderBy == null ? SearchOrder.NEWEST_CONTENT_FIRST : OrderGrammar.read(orderBy);
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
