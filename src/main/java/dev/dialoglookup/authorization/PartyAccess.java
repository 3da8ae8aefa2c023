package dev.dialoglookup.authorization;

import dev.dialoglookup.party.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One party that a user may act for, what is known of the party, and the grants.
 *
 * @param party one that can own dialogs
 * @param partyId what the app platform calls the party
 */
public record PartyAccess(
        Party party,
        @Nullable String name,
        @Nullable Integer partyId,
        @Nullable Party parent,
        List<Grant> grants) {}
