package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.search.SearchOrder;
import org.jspecify.annotations.Nullable;

/** In which order a search is asked for. */
record OrderParameters(@Nullable String orderBy) {

    SearchOrder order() {
        return orderBy == null ? SearchOrder.NEWEST_CONTENT_FIRST : OrderGrammar.read(orderBy);
    }
}
