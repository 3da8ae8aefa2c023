package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.DialogListItem;
import dev.dialoglookup.dialog.search.DialogPage;
import dev.dialoglookup.dialog.search.SearchOutcome.Found;
import dev.dialoglookup.dialog.search.SearchService;
import dev.dialoglookup.model.WordQuery.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the service for pages, and says what they came down to. */
final class SearchDriver {

    private final SearchService service;

    SearchDriver(SearchService service) {
        this.service = service;
    }

    /** Of a page: its dialogs, what it says of each, and where the next begins. */
    record Page(
            List<String> ids, List<String> items, @Nullable Continuation next) {}

    Page page(Ask ask, @Nullable Continuation after) {
        if (service.search(ask.caller(), ask.page(after)) instanceof Found(DialogPage page)) {
            return new Page(
                    page.items().stream().map(item -> item.id().toString()).toList(),
                    page.items().stream().map(SearchDriver::said).toList(),
                    page.next());
        }
        throw new IllegalStateException("too broad");
    }

    private static String said(DialogListItem item) {
        var content = item.summary().content();
        return said(
                item.id(),
                item.party().urn(),
                item.serviceResource().identifier(),
                item.org(),
                item.status(),
                item.times().createdAt(),
                item.times().updatedAt(),
                item.times().contentUpdatedAt(),
                item.times().dueAt(),
                item.times().visibleFrom(),
                content == null ? null : said(content.title()),
                content == null ? null : said(content.summary()),
                item.serviceOwnerLabels() == null ? null : new TreeSet<>(item.serviceOwnerLabels()));
    }

    private static @Nullable Said said(@Nullable ContentValue value) {
        return value == null
                ? null
                : new Said(
                        String.valueOf(value.value().getFirst().languageCode()),
                        String.valueOf(value.value().getFirst().value()));
    }

    /** The same of a dialog of the model. */
    static String said(SearchModel model, Caller caller, ListedDialog listed) {
        ModelDialog dialog = listed.dialog();
        boolean safeOnly = model.isAboveLevel(caller, dialog);
        return said(
                dialog.id(),
                dialog.party(),
                dialog.resource(),
                model.world().world().resourceOwners().get(dialog.resource()),
                listed.traits().status(),
                listed.times().createdAt(),
                listed.times().updatedAt(),
                listed.times().contentUpdatedAt(),
                listed.times().dueAt(),
                dialog.visibleFrom(),
                listed.texts().titleShown(safeOnly),
                listed.texts().summaryShown(safeOnly),
                caller instanceof Caller.EndUser ? null : new TreeSet<>(Set.copyOf(dialog.labels())));
    }

    private static String said(@Nullable Object... members) {
        return Arrays.toString(members);
    }
}
