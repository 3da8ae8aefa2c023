package dev.dialoglookup.dialog.web;

import dev.dialoglookup.audit.Look;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.party.ListedParty;
import dev.dialoglookup.dialog.party.PartyFilter;
import dev.dialoglookup.dialog.party.PartyOutcome.Found;
import dev.dialoglookup.dialog.party.PartyOutcome.NoUserNamed;
import dev.dialoglookup.dialog.party.PartyOutcome.TooBroad;
import dev.dialoglookup.dialog.party.PartyPage;
import dev.dialoglookup.dialog.party.PartySearch;
import dev.dialoglookup.dialog.party.PartySearchService;
import dev.dialoglookup.edge.Continuations;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a page of parties, whoever asks. */
@Component
class PartyPages {

    private final PartySearchService parties;
    private final Continuations tokens;
    private final JsonMapper json;
    private final Look look;

    PartyPages(PartySearchService parties, Continuations tokens, JsonMapper json, Look look) {
        this.parties = parties;
        this.tokens = tokens;
        this.json = json;
        this.look = look;
    }

    /**
     * A page as it is answered.
     *
     * @param continuationToken where the next page begins; present when there is one
     */
    record ListedParties(
            List<ListedParty> items,
            boolean hasNextPage,
            @Nullable String continuationToken) {}

    ListedParties page(Caller caller, PartyFilter filter, PageParameters asked) {
        String query = json.writeValueAsString(BoundQuery.of("parties", caller, filter));
        Integer after = place(asked.continuationToken(), query);
        return switch (parties.find(caller, new PartySearch(filter, asked.size(), after))) {
            case Found(PartyPage(var items, var next)) -> {
                look.found(items.size());
                yield new ListedParties(items, next != null, next == null ? null : token(next, query));
            }
            case NoUserNamed() ->
                throw Problem.invalid("endUserId", "is required: whose parties, among those with your dialogs")
                        .asException();
            case TooBroad() -> throw tooBroad();
        };
    }

    private String token(int end, String query) {
        return tokens.token(ByteBuffer.allocate(Integer.BYTES).putInt(end).array(), query);
    }

    private @Nullable Integer place(@Nullable String token, String query) {
        return token == null
                ? null
                : ByteBuffer.wrap(tokens.place(token, query)).getInt();
    }

    private static ProblemException tooBroad() {
        return Problem.of(ProblemType.SEARCH_TOO_BROAD, "the list would take too long; narrow it as the errors say")
                .withErrors(Map.of("party", List.of("name the party"), "name", List.of("give more of the name")))
                .asException();
    }
}
