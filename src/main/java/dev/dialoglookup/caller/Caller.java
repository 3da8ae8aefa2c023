package dev.dialoglookup.caller;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asking, worked out once per request; nothing downstream reads claims. */
public sealed interface Caller {

    /** A person, an e-mail user or a system, asking for itself. */
    record EndUser(Party user, AuthenticationLevel level) implements Caller {}

    /** One on the service owner's side: the owner itself, or the owner acting for an end user. */
    sealed interface ForOwner extends Caller {

        /** The owner, whoever it acts for. */
        ServiceOwner owner();
    }

    /**
     * A service owner, which is its organization number; also an operator of the directory.
     *
     * @param supplierNumber the organization number of the supplier that calls for the owner, if one does
     * @param clientId the client of the token, for the audit trail
     */
    record ServiceOwner(
            Organization organization,
            Set<Scope> scopes,
            @Nullable String supplierNumber,
            @Nullable String clientId) implements ForOwner {

        @Override
        public ServiceOwner owner() {
            return this;
        }

        /** Whether its lookups, details and writes reach every owner; never search, never reading for an end user. */
        public boolean isAdmin() {
            return scopes.contains(Scope.SERVICE_OWNER_ADMIN);
        }
    }

    /**
     * A service owner acting for an end user: two identities, side by side. The subject's rights narrow what the actor sees.
     *
     * @param statedLevel how strongly the actor says it authenticated the subject, or null when it does not say
     */
    record Impersonation(
            ServiceOwner actor, Party subject, @Nullable AuthenticationLevel statedLevel) implements ForOwner {

        @Override
        public ServiceOwner owner() {
            return actor;
        }

        /** The level that texts are chosen at: the stated one, 0 where none was stated. */
        public AuthenticationLevel levelForTexts() {
            return statedLevel == null ? AuthenticationLevel.NONE : statedLevel;
        }
    }
}
