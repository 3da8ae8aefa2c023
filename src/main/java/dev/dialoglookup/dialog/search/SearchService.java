package dev.dialoglookup.dialog.search;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.SearchOutcome.Found;
import dev.dialoglookup.dialog.search.SearchOutcome.TooBroad;
import dev.dialoglookup.dialog.search.SearchRepository.Row;
import dev.dialoglookup.dialog.search.SearchRepository.Rows;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/** Finds dialogs: for an end user, for a service owner, and for a service owner what its user would find of it. */
@Service
public class SearchService {

    private final SearchRepository repository;
    private final ServiceResources resources;
    private final ListItems items;
    private final Clock clock;

    SearchService(SearchRepository repository, ServiceResources resources, ListItems items, Clock clock) {
        this.repository = repository;
        this.resources = resources;
        this.items = items;
        this.clock = clock;
    }

    /** Finds one page. */
    public SearchOutcome search(Caller caller, DialogSearch search) {
        SearchScope scope = SearchScope.of(caller);
        try {
            return new Found(page(scope, search, clock.instant()));
        } catch (QueryTimeoutException _) {
            return new TooBroad();
        }
    }

    /**
     * The statement is built by what is in memory of the directory, and says whether that still held; if not, it is built
     * again by what holds now.
     */
    private DialogPage page(SearchScope scope, DialogSearch search, Instant now) {
        Registry registry = resources.held();
        Rows rows = repository.find(SearchStatement.of(scope, search, registry, now), scope.isOfOwner());
        while (rows.seen() > registry.version()) {
            registry = resources.asOf(rows.seen());
            rows = repository.find(SearchStatement.of(scope, search, registry, now), scope.isOfOwner());
        }
        boolean more = rows.rows().size() > search.limit();
        List<Row> shown = more ? rows.rows().subList(0, search.limit()) : rows.rows();
        List<DialogListItem> list = new ArrayList<>();
        for (Row row : shown) {
            list.add(items.item(row, scope, registry));
        }
        return new DialogPage(list, more ? end(shown.getLast(), search.order()) : null);
    }

    private static Continuation end(Row last, SearchOrder order) {
        List<@Nullable Instant> times = new ArrayList<>();
        for (SearchOrder.Key key : order.keys()) {
            switch (key.column()) {
                case CONTENT_UPDATED_AT -> times.add(last.times().contentUpdatedAt());
                case UPDATED_AT -> times.add(last.times().updatedAt());
                case CREATED_AT -> times.add(last.times().createdAt());
                case DUE_AT -> times.add(last.times().dueAt());
                case ID -> {}
            }
        }
        return new Continuation(times, last.id());
    }
}
