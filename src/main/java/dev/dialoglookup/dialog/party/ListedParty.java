package dev.dialoglookup.dialog.party;

import dev.dialoglookup.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * A party that a user acts for, as the directory knows it.
 *
 * @param partyId what the app platform calls the party
 * @param parent the parent organization
 */
public record ListedParty(
        Party party,
        @Nullable String name,
        @Nullable Integer partyId,
        @Nullable Party parent) {}
