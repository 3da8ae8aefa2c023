package dev.dialoglookup.authorization;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import org.jspecify.annotations.Nullable;

/** What a user was given for a party. Its user, party and {@link #subject()} are its identity: a second window replaces the first. */
public sealed interface Grant {

    /** What it was given through; equal subjects of one user and party are one grant. */
    Object subject();

    Window window();

    /** The parent organization where it was given, when it reached a sub-unit from there. */
    @Nullable
    Party inheritedFrom();

    /** A role. */
    record RoleGrant(
            SubjectUrn subject, Window window, @Nullable Party inheritedFrom) implements Grant {}

    /** An access package. */
    record AccessPackageGrant(
            SubjectUrn subject, Window window, @Nullable Party inheritedFrom) implements Grant {}

    /** A whole service resource, with every right on it. */
    record ResourceDelegation(
            Resource subject, Window window, @Nullable Party inheritedFrom) implements Grant {}

    /** One instance of a service resource. */
    record InstanceDelegation(
            Instance subject, Window window, @Nullable Party inheritedFrom) implements Grant {}

    /**
     * A service resource, perhaps not yet known to the directory.
     *
     * @param identifier without URN prefix, lower-cased
     */
    record Resource(String identifier) {}

    /** One instance, and the service resource it must belong to. */
    record Instance(InstanceRef reference, Resource resource) {}

    /** The grant of a role or access package, by its URN. */
    static Grant of(SubjectUrn subject, Window window, @Nullable Party inheritedFrom) {
        return subject.type() == GrantType.Role
                ? new RoleGrant(subject, window, inheritedFrom)
                : new AccessPackageGrant(subject, window, inheritedFrom);
    }
}
