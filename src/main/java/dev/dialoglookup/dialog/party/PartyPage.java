package dev.dialoglookup.dialog.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of parties.
 *
 * @param next the number of its last party, behind which the next page begins, or null when this is the last; a number,
 *     because places travel in URLs and URNs hold identity numbers
 */
public record PartyPage(List<ListedParty> items, @Nullable Integer next) {}
