package dev.dialoglookup.caller;

import dev.dialoglookup.party.Party.Organization;

/** Says which organizations are service owners. */
@FunctionalInterface
public interface OwnerDirectory {

    boolean knows(Organization organization);
}
