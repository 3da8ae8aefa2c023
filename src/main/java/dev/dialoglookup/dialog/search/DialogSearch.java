package dev.dialoglookup.dialog.search;

import org.jspecify.annotations.Nullable;

/**
 * One page to find.
 *
 * @param limit 1 to 1000
 * @param after where the page before ended, or null for the first
 */
public record DialogSearch(
        SearchFilter filter,
        SearchOrder order,
        int limit,
        @Nullable Continuation after) {}
