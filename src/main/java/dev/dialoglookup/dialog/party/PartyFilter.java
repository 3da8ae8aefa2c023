package dev.dialoglookup.dialog.party;

import dev.dialoglookup.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a party must be like to be listed; a null asks for nothing.
 *
 * @param name what its name contains, letter case ignored
 */
public record PartyFilter(@Nullable Party party, @Nullable String name) {}
