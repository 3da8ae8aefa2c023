package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.authorization.Grant;
import dev.dialoglookup.authorization.Grant.AccessPackageGrant;
import dev.dialoglookup.authorization.Grant.InstanceDelegation;
import dev.dialoglookup.authorization.Grant.ResourceDelegation;
import dev.dialoglookup.authorization.Grant.RoleGrant;
import dev.dialoglookup.authorization.GrantType;
import dev.dialoglookup.authorization.PartyAccess;
import dev.dialoglookup.authorization.Window;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one user may do for others: what is written whole, and read back. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccessDocument(@NotNull List<@NotNull @Valid PartyDocument> parties) {

    /**
     * One party and the grants for it.
     *
     * @param partyId what the app platform calls the party
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PartyDocument(
            @NotNull Party party,
            @Nullable @Size(min = 1, max = 255) String name,
            @Nullable @Min(1) Integer partyId,
            @Nullable Party parent,
            @NotNull List<@NotNull @Valid GrantDocument> grants) {

        /** Refuses a party that no dialog can belong to. */
        public PartyDocument {
            if (party != null && !party.canOwnDialogs()) {
                throw new IllegalArgumentException("party must be one that dialogs can belong to");
            }
        }

        PartyAccess access() {
            return new PartyAccess(
                    party,
                    name,
                    partyId,
                    parent,
                    grants.stream().map(GrantDocument::grant).toList());
        }

        static PartyDocument of(PartyAccess access) {
            return new PartyDocument(
                    access.party(),
                    access.name(),
                    access.partyId(),
                    access.parent(),
                    access.grants().stream().map(GrantDocument::of).toList());
        }
    }

    /**
     * One grant.
     *
     * @param subject the URN of a role, access package or service resource, or an instance reference
     * @param serviceResource of an instance delegation only
     * @param validFrom inclusive
     * @param validTo exclusive
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GrantDocument(
            @NotNull GrantType type,
            @NotNull String subject,
            @Nullable String serviceResource,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable Party inheritedFrom) {

        /** Refuses terms that do not fit together. */
        public GrantDocument {
            if (type != null && subject != null) {
                GrantTerms.grant(type, subject, serviceResource, new Window(validFrom, validTo), inheritedFrom);
            }
        }

        Grant grant() {
            return GrantTerms.grant(type, subject, serviceResource, new Window(validFrom, validTo), inheritedFrom);
        }

        static GrantDocument of(Grant grant) {
            return switch (grant) {
                case RoleGrant role -> of(GrantType.Role, role.subject().value(), null, grant);
                case AccessPackageGrant pack ->
                    of(GrantType.AccessPackage, pack.subject().value(), null, grant);
                case ResourceDelegation delegation ->
                    of(GrantType.ResourceDelegation, urn(delegation.subject()), null, grant);
                case InstanceDelegation delegation ->
                    of(
                            GrantType.InstanceDelegation,
                            delegation.subject().reference().urn(),
                            urn(delegation.subject().resource()),
                            grant);
            };
        }

        private static GrantDocument of(GrantType type, String subject, @Nullable String serviceResource, Grant grant) {
            Window window = grant.window();
            return new GrantDocument(type, subject, serviceResource, window.from(), window.to(), grant.inheritedFrom());
        }

        private static String urn(Grant.Resource resource) {
            return ServiceResource.PREFIX + resource.identifier();
        }
    }
}
