package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
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

    /** Everything that decides which dialogs a search finds, and in which order. */
    private record Query(
            String view, String caller, @Nullable String subject, SearchFilter filter, String order) {}

    /** What tokens of the search are bound to. Written out whole, so that no part of a filter can be forgotten. */
    String query(Caller caller, SearchFilter filter, SearchOrder order) {
        String ordered = order.toString();
        return json.writeValueAsString(
                switch (caller) {
                    case EndUser user -> new Query("enduser", user.user().urn(), null, filter, ordered);
                    case ServiceOwner owner ->
                        new Query("serviceowner", owner.organization().urn(), null, filter, ordered);
                    case Impersonation acting ->
                        new Query(
                                "serviceowner",
                                acting.owner().organization().urn(),
                                acting.subject().urn(),
                                filter,
                                ordered);
                });
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
