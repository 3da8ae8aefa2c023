package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.authorization.GrantType;
import dev.dialoglookup.authorization.PartyAccess;
import dev.dialoglookup.authorization.Window;
import dev.dialoglookup.party.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants to give and to withdraw; what stands in both is given. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccessChangeDocument(List<@NotNull @Valid PartyGrant> add, List<@NotNull @Valid PartyGrant> remove) {

    /**
     * One grant and the party it is for. A grant to withdraw is found by everything but its window.
     *
     * @param validFrom inclusive
     * @param validTo exclusive
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PartyGrant(
            @NotNull Party party,
            @NotNull GrantType type,
            @NotNull String subject,
            @Nullable String serviceResource,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable Party inheritedFrom) {

        /** Refuses terms that do not fit together, and a party that no dialog can belong to. */
        public PartyGrant {
            if (party != null && !party.canOwnDialogs()) {
                throw new IllegalArgumentException("party must be one that dialogs can belong to");
            }
            if (type != null && subject != null) {
                GrantTerms.grant(type, subject, serviceResource, new Window(validFrom, validTo), inheritedFrom);
            }
        }

        PartyAccess access() {
            Window window = new Window(validFrom, validTo);
            return new PartyAccess(
                    party,
                    null,
                    null,
                    null,
                    List.of(GrantTerms.grant(type, subject, serviceResource, window, inheritedFrom)));
        }
    }

    List<PartyAccess> added() {
        return add.stream().map(PartyGrant::access).toList();
    }

    List<PartyAccess> removed() {
        return remove.stream().map(PartyGrant::access).toList();
    }
}
