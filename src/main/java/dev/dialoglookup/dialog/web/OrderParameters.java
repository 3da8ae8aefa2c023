package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.search.SearchOrder;
import org.jspecify.annotations.Nullable;

/** In which order a search is asked for. */
public record OrderParameters(@Nullable String orderBy) {

    /**
     * The order that is asked for; newest content first where none is.
     *
     * @throws dev.dialoglookup.edge.ProblemException if it cannot be read
     */
    public SearchOrder order() {
        return orderBy == null ? SearchOrder.NEWEST_CONTENT_FIRST : OrderGrammar.read(orderBy);
    }
}
