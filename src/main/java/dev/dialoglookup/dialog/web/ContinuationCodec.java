package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.edge.Continuations;
import dev.dialoglookup.edge.ListPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of search: the keys of a page's last dialog, bound to view, caller, filter and order. */
@Component
class ContinuationCodec {

    private final Continuations tokens;
    private final JsonMapper json;

    ContinuationCodec(Continuations tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    private record Asked(SearchFilter filter, String order) {}

    /** What tokens of the search are bound to. */
    String query(Caller caller, SearchFilter filter, SearchOrder order) {
        return json.writeValueAsString(BoundQuery.of("dialogs", caller, new Asked(filter, order.toString())));
    }

    String token(Continuation end, String query) {
        return tokens.token(new ListPlace(end.times(), end.id()).bytes(), query);
    }

    @Nullable
    Continuation continuation(@Nullable String token, String query) {
        if (token == null) {
            return null;
        }
        ListPlace place = ListPlace.of(tokens.place(token, query));
        return new Continuation(place.times(), place.id());
    }
}
