package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.party.PartyFilter;
import dev.dialoglookup.party.Party;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be asked of a party. */
record PartyParameters(
        @Nullable Party party,

        @Size(max = 255, message = "must have 1 to {max} characters") @Nullable
        String name) {

    PartyFilter filter() {
        return new PartyFilter(party, name);
    }
}
