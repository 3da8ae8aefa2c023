package dev.dialoglookup.serviceresource;

import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory's owners and service resources as of one version: immutable, held in memory. */
public final class Registry {

    private final long version;
    private final Map<Integer, ServiceResource> resources;
    private final Map<String, ServiceResource> resourcesByIdentifier;
    private final Map<String, ServiceOwner> ownersByCode;
    private final Map<String, ServiceOwner> ownersByNumber;
    private final Map<Integer, String> ownerNumbers;

    Registry(
            long version,
            List<ServiceResource> resources,
            List<ServiceOwner> owners,
            Map<Integer, String> ownerNumbers) {
        this.version = version;
        this.resources =
                resources.stream().collect(Collectors.toUnmodifiableMap(ServiceResource::id, Function.identity()));
        this.resourcesByIdentifier = resources.stream()
                .collect(Collectors.toUnmodifiableMap(ServiceResource::identifier, Function.identity()));
        this.ownersByCode =
                owners.stream().collect(Collectors.toUnmodifiableMap(ServiceOwner::code, Function.identity()));
        this.ownersByNumber = owners.stream()
                .sorted(Comparator.comparing(ServiceOwner::code))
                .collect(Collectors.toUnmodifiableMap(
                        ServiceOwner::orgNumber, Function.identity(), (first, second) -> first));
        this.ownerNumbers = Map.copyOf(ownerNumbers);
    }

    /** The version of the directory it was read at; its contents may be newer. */
    public long version() {
        return version;
    }

    /** The number of the owner with that code, or null. */
    public @Nullable Integer ownerWithCode(String code) {
        ServiceOwner owner = ownersByCode.get(code);
        return owner == null
                ? null
                : ownerNumbers.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(owner.orgNumber()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }

    /** The numbers of the resources that ask for more than a level. */
    public Integer[] above(int level) {
        return resources.values().stream()
                .filter(resource -> resource.minimumAuthenticationLevel() > level)
                .map(ServiceResource::id)
                .sorted()
                .toArray(Integer[]::new);
    }

    /** The resource with that number; every number in the database is known to the registry of its version. */
    public ServiceResource resource(int id) {
        return Objects.requireNonNull(resources.get(id), () -> "no service resource " + id);
    }

    /** The resource with that identifier (without URN prefix), or null. */
    public @Nullable ServiceResource find(String identifier) {
        return resourcesByIdentifier.get(identifier);
    }

    /** Whether some code of the directory belongs to that organization number. */
    public boolean knowsOwner(String orgNumber) {
        return ownersByNumber.containsKey(orgNumber);
    }

    /**
     * The owner of a dialog: the organization it was created by, under the resource's code where that is one of its codes,
     * else under the first of its codes. Its name falls back to the code.
     */
    public ServiceOwner ownerOf(int ownerId, ServiceResource resource) {
        String orgNumber = Objects.requireNonNull(ownerNumbers.get(ownerId), () -> "no service owner " + ownerId);
        ServiceOwner byCode = resource.ownerCode() == null ? null : ownersByCode.get(resource.ownerCode());
        if (byCode != null && byCode.orgNumber().equals(orgNumber)) {
            return byCode;
        }
        ServiceOwner byNumber = ownersByNumber.get(orgNumber);
        if (byNumber != null) {
            return byNumber;
        }
        String code = resource.ownerCode() == null ? orgNumber : resource.ownerCode();
        return new ServiceOwner(orgNumber, code, new LocalizedText(List.of(new Localization("nb", code))));
    }
}
