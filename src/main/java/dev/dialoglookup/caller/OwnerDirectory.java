package dev.dialoglookup.caller;

import dev.dialoglookup.party.Party.Organization;

/** Says which organizations are service owners: a caller that the directory does not know is refused. */
@FunctionalInterface
public interface OwnerDirectory {

    /** Whether the organization is a service owner, as of this moment on every instance. */
    boolean knows(Organization organization);
}
