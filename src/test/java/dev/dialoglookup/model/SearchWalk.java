package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.model.SearchDriver.Page;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Walks through the pages of searches and compares each with the model. */
final class SearchWalk {

    private static final int SOME = 3;
    private static final int LARGEST = 1000;

    private final SearchModel model;
    private final SearchDriver driver;

    SearchWalk(SearchModel model, SearchDriver driver) {
        this.model = model;
        this.driver = driver;
    }

    /**
     * What was walked.
     *
     * @param rows all that the search finds
     * @param isWhole whether every page was seen, and not some only
     */
    record Walked(Ask ask, List<ListedDialog> rows, boolean isWhole) {}

    /** From the first page to the last; where there are too many, some, and some further on, the last among them or not. */
    Walked check(Ask ask, int mostPages, Random random, String about) {
        List<ListedDialog> expected = model.found(ask);
        boolean isWhole = expected.size() <= (long) mostPages * ask.limit();
        if (isWhole) {
            walk(ask, expected, 0, mostPages + 1, about);
        } else {
            int end = expected.size() - 2 * ask.limit() - random.nextInt(3);
            walk(ask, expected, 0, SOME, about);
            walk(ask, expected, random.nextBoolean() ? end : random.nextInt(end), SOME + 1, about);
        }
        return new Walked(ask, expected, isWhole);
    }

    /** So many pages, or as many as there are. */
    private void walk(Ask ask, List<ListedDialog> expected, int start, int pages, String about) {
        int from = start;
        @Nullable String token = jump(ask, expected, start, about);
        for (int count = 0; count < pages && (count == 0 || token != null); count++) {
            token = step(ask, expected, from, token, about);
            from += ask.limit();
        }
    }

    /** To the token of the page that begins there: tokens are not bound to a page's size, so large steps lead there. */
    private @Nullable String jump(Ask ask, List<ListedDialog> expected, int start, String about) {
        @Nullable String token = null;
        for (int from = 0; from < start; from += LARGEST) {
            int size = Math.min(LARGEST, start - from);
            token = Objects.requireNonNull(step(ask.limitedTo(size), expected, from, token, about));
        }
        return token;
    }

    /** The page is what the model has there, and there is a next one when there is more. */
    private @Nullable String step(
            Ask ask, List<ListedDialog> expected, int from, @Nullable String token, String about) {
        int to = Math.min(from + ask.limit(), expected.size());
        Page page = driver.page(ask, token);
        assertThat(page.items())
                .as("%s, from %d of %d", about, from, expected.size())
                .isEqualTo(expected.subList(from, to).stream()
                        .map(dialog -> model.said(ask.caller(), dialog))
                        .toList());
        assertThat(page.next() != null)
                .as("%s, more after %d of %d", about, to, expected.size())
                .isEqualTo(to < expected.size());
        return page.next();
    }
}
