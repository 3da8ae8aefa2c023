package dev.dialoglookup.dialog.web;

import dev.dialoglookup.audit.Look;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.DialogListItem;
import dev.dialoglookup.dialog.search.DialogSearch;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.SearchOutcome.Found;
import dev.dialoglookup.dialog.search.SearchOutcome.TooBroad;
import dev.dialoglookup.dialog.search.SearchService;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search with a page, whoever searches. */
@Component
public class SearchPages {

    private final SearchService searches;
    private final ContinuationCodec tokens;
    private final Look look;

    SearchPages(SearchService searches, ContinuationCodec tokens, Look look) {
        this.searches = searches;
        this.tokens = tokens;
        this.look = look;
    }

    /**
     * A page as it is answered.
     *
     * @param continuationToken where the next page begins; present when there is one
     */
    public record Page<T>(
            List<T> items, boolean hasNextPage, @Nullable String continuationToken, String orderBy) {}

    /**
     * The page that was asked for.
     *
     * @throws dev.dialoglookup.edge.ProblemException if the token is not valid, or it would take too long
     */
    public <T> Page<T> page(
            Caller caller,
            SearchFilter filter,
            SearchOrder order,
            PageParameters asked,
            Function<DialogListItem, T> view) {
        String query = tokens.query(caller, filter, order);
        Continuation after = tokens.continuation(asked.continuationToken(), query);
        return switch (searches.search(caller, new DialogSearch(filter, order, asked.size(), after))) {
            case Found(var found) -> {
                look.found(found.items().stream().map(DialogListItem::id).toList());
                Continuation next = found.next();
                yield new Page<>(
                        found.items().stream().map(view).toList(),
                        next != null,
                        next == null ? null : tokens.token(next, query),
                        order.toString());
            }
            case TooBroad() -> throw tooBroad(filter);
        };
    }

    private static ProblemException tooBroad(SearchFilter filter) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        errors.put("party", List.of(filter.parties().isEmpty() ? "name parties" : "name fewer parties"));
        errors.put(
                "serviceResource",
                List.of(filter.serviceResources().isEmpty() ? "name service resources" : "name fewer of them"));
        if (filter.text() != null) {
            errors.put("search", List.of("use rarer words, or join them with AND"));
        }
        return Problem.of(
                        ProblemType.SEARCH_TOO_BROAD,
                        "the search would take too long; narrow it as the errors say, or by a shorter span of time")
                .withErrors(errors)
                .asException();
    }
}
