package dev.dialoglookup.authorization;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import org.jspecify.annotations.Nullable;

/**
 * What a decision has to know of a dialog, and of the one it is decided for.
 *
 * @param partyName what the directory calls the party, or null
 * @param user the end user, who may be the party itself
 */
public record DecidedDialog(
        ServiceResource resource,
        InstanceRef canonicalRef,
        Party party,
        @Nullable String partyName,
        Party user) {}
