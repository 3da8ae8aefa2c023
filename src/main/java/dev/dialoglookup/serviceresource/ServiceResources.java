package dev.dialoglookup.serviceresource;

import dev.dialoglookup.caller.OwnerDirectory;
import dev.dialoglookup.party.Party.Organization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory's owners and service resources: written whole, read from memory. */
@Service
public class ServiceResources implements OwnerDirectory {

    private final ServiceResourceRepository repository;
    private final DirectoryVersion version;
    private final Versioned<Registry> registry;

    ServiceResources(ServiceResourceRepository repository, DirectoryVersion version) {
        this.repository = repository;
        this.version = version;
        this.registry = new Versioned<>(version::read, repository::registry);
    }

    /** The registry, no older than the version that a statement has seen. */
    public Registry asOf(long seen) {
        return registry.asOf(seen);
    }

    /** The registry that happens to be in memory, for a statement that reads the version along. */
    public Registry held() {
        return registry.held();
    }

    /** The registry of this moment. */
    public Registry current() {
        return registry.current();
    }

    /** The described resource with that identifier (without URN prefix) as of this moment, or null. */
    public @Nullable ServiceResource find(String identifier) {
        ServiceResource resource = registry.current().find(identifier);
        return resource != null && resource.known() ? resource : null;
    }

    /** Owners are only ever added, so a "yes" from memory holds; a "no" is asked again. */
    @Override
    public boolean knows(Organization organization) {
        return registry.held().knowsOwner(organization.number())
                || registry.current().knowsOwner(organization.number());
    }

    /** Adds owners or replaces what was known of them, in force on every instance when it returns. */
    @Transactional
    public void putOwners(Collection<ServiceOwner> owners) {
        version.raise();
        owners.forEach(repository::upsertOwner);
        repository.internOwners();
    }

    /** Adds service resources or replaces what was known of them, in force on every instance when it returns. */
    @Transactional
    public void putResources(List<ServiceResourceDescription> descriptions) {
        version.raise();
        descriptions.forEach(repository::upsert);
        repository.internOwners();
    }

    /** The numbers of resources, described or not; those never named before get one. */
    @Transactional
    public Map<String, Integer> intern(Collection<String> identifiers) {
        return identifiers.isEmpty() ? Map.of() : repository.intern(identifiers);
    }

    /** The identifiers of resources by their numbers. */
    @Transactional(readOnly = true)
    public Map<Integer, String> identifiers(Collection<Integer> ids) {
        return ids.isEmpty() ? Map.of() : repository.identifiers(ids);
    }
}
