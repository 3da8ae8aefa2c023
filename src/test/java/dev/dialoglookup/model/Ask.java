package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import org.jspecify.annotations.Nullable;

/**
 * One search, whatever way it reaches the service.
 *
 * @param words what the text of the filter was written from
 */
record Ask(Caller caller, SearchFilter filter, @Nullable WordQuery words, SearchOrder order, int limit) {

    Ask limitedTo(int otherLimit) {
        return by(order, otherLimit);
    }

    Ask by(SearchOrder otherOrder, int otherLimit) {
        return new Ask(caller, filter, words, otherOrder, otherLimit);
    }

    View view() {
        return View.of(caller);
    }
}
