package dev.dialoglookup.dialog.party;

import org.jspecify.annotations.Nullable;

/**
 * One page to find, parties in the order of their URNs.
 *
 * @param limit 1 to 1000
 * @param after the {@link PartyPage#next()} of the page before, or null for the first
 */
public record PartySearch(
        PartyFilter filter, int limit, @Nullable Integer after) {}
