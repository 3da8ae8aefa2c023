package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks for pages as callers do: over HTTP, with a token of theirs and the opaque token of the page before. */
final class SearchDriver {

    private static final String END_USERS = "/api/v1/enduser/dialogs";
    private static final String OWNERS = "/api/v1/serviceowner/dialogs";
    private static final Duration LONG = Duration.ofHours(12);

    private final Api anyone;
    private final Tokens tokens;
    private final Map<Caller, Api> callers = new ConcurrentHashMap<>();

    SearchDriver(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
    }

    /**
     * What a page says.
     *
     * @param next the token of the next page, or null when this is the last
     */
    record Page(List<SaidItem> items, @Nullable String next) {

        List<String> ids() {
            return items.stream().map(SaidItem::id).toList();
        }
    }

    Page page(Ask ask, @Nullable String token) {
        SearchQuery query = SearchQuery.of(ask.filter())
                .one("orderBy", ask.order())
                .one("limit", ask.limit())
                .one("continuationToken", token);
        Response response = switch (ask.caller()) {
            case EndUser user -> as(user).get(END_USERS + "?" + query);
            case ServiceOwner owner -> as(owner).get(OWNERS + "?" + query);
            case Caller.Impersonation both -> as(both.actor()).get(OWNERS + "?" + naming(both, query));
        };
        return read(ask, response);
    }

    private static Page read(Ask ask, Response response) {
        JsonNode page = response.json();
        assertThat(response.status()).as("%s: %s", ask, response.body()).isEqualTo(200);
        assertThat(page.path("orderBy").asString()).isEqualTo(ask.order().toString());
        assertThat(page.path("hasNextPage").asBoolean()).isEqualTo(page.has("continuationToken"));
        return new Page(
                page.path("items").valueStream().map(SaidItem::of).toList(),
                page.has("continuationToken") ? page.path("continuationToken").asString() : null);
    }

    /** One dialog, as it is answered. */
    Response details(Caller caller, String id) {
        return switch (caller) {
            case EndUser user -> as(user).get(END_USERS + "/" + id);
            case ServiceOwner owner -> as(owner).get(OWNERS + "/" + id);
            case Caller.Impersonation both ->
                as(both.actor()).get(OWNERS + "/" + id + "?" + naming(both, new SearchQuery()));
        };
    }

    private static SearchQuery naming(Caller.Impersonation both, SearchQuery query) {
        AuthenticationLevel stated = both.statedLevel();
        return query.one("endUserId", both.subject().urn())
                .one("endUserAuthenticationLevel", stated == null ? null : stated.value());
    }

    /** With a token of the caller's; where an owner acts for a user, of the owner's. */
    Api as(Caller caller) {
        return callers.computeIfAbsent(
                caller, _ -> anyone.as(token(caller).lasting(LONG).toString()));
    }

    private Token token(Caller caller) {
        return switch (caller) {
            case EndUser user -> token(user);
            case Caller.ForOwner owner -> tokens.serviceOwner(owner.owner().organization());
        };
    }

    private Token token(EndUser caller) {
        int level = caller.level().value();
        return switch (caller.user()) {
            case Party.Person person -> tokens.endUser(person).atLevel(level);
            case Party.EmailUser email -> tokens.email(email).atLevel(level);
            case Party.SystemUser system -> tokens.systemUser(system.id());
            default -> throw new IllegalArgumentException(caller.user().urn());
        };
    }
}
