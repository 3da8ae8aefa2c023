package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.model.SearchDriver.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks through the pages of searches and compares each with the model. */
final class SearchWalk {

    private static final int MOST_PAGES = 6;

    private final SearchModel model;
    private final SearchDriver driver;
    private final Random random;
    private int asked;
    private int found;
    private int pages;

    SearchWalk(SearchModel model, SearchDriver driver, Random random) {
        this.model = model;
        this.driver = driver;
        this.random = random;
    }

    /** From the beginning; where there are many pages, some, and then others further on until the end. */
    void check(Ask ask, String about) {
        List<ListedDialog> expected = model.found(ask);
        asked++;
        found += expected.isEmpty() ? 0 : 1;
        int stopped = walk(ask, expected, 0, about);
        if (stopped < expected.size()) {
            walk(ask, expected, random.nextInt(stopped, expected.size()), about);
            walk(ask, expected, Math.max(stopped, expected.size() - 3 * ask.limit() - random.nextInt(3)), about);
        }
    }

    /** Some pages, or as many as there are; says where it stopped. */
    private int walk(Ask ask, List<ListedDialog> expected, int start, String about) {
        int from = start;
        @Nullable Continuation after = start == 0 ? null : end(expected.get(start - 1), ask.order());
        for (int count = 0; count < MOST_PAGES; count++) {
            int to = Math.min(from + ask.limit(), expected.size());
            Page page = driver.page(ask, after);
            pages++;
            assertThat(page.items())
                    .as("%s, from %d of %d", about, from, expected.size())
                    .isEqualTo(expected.subList(from, to).stream()
                            .map(dialog -> SearchDriver.said(model, ask.caller(), dialog))
                            .toList());
            assertThat(page.next())
                    .as("%s, after %d of %d", about, to, expected.size())
                    .isEqualTo(to == expected.size() ? null : end(expected.get(to - 1), ask.order()));
            if (page.next() == null) {
                return to;
            }
            from = to;
            after = page.next();
        }
        return from;
    }

    /** Whether the dialog comes after that end of a page, newest first. */
    static boolean isBehind(ListedDialog dialog, Continuation end) {
        int time = dialog.times()
                .contentUpdatedAt()
                .compareTo(Objects.requireNonNull(end.times().getFirst()));
        return time < 0 || (time == 0 && dialog.id().compareTo(end.id().toString()) < 0);
    }

    private static Continuation end(ListedDialog last, SearchOrder order) {
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
        return new Continuation(times, UUID.fromString(last.id()));
    }

    int asked() {
        return asked;
    }

    int found() {
        return found;
    }

    @Override
    public String toString() {
        return "%d searches, %d found something, %d pages".formatted(asked, found, pages);
    }
}
