package dev.dialoglookup.authorization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Roles and access packages and what they open, as of one version of the directory: immutable, held in memory. */
record SubjectRegistry(Map<Integer, NamedSubject> subjects, Map<Integer, Set<Integer>> subjectsByResource) {

    /** The subject with that number; every one that opens something is known to the registry of its version. */
    NamedSubject subject(int id) {
        return Objects.requireNonNull(subjects.get(id), () -> "no subject " + id);
    }

    /** Every role and access package with a right on the service resource, in the order of their URNs. */
    List<NamedSubject> opening(int resourceId) {
        return subjectsByResource.getOrDefault(resourceId, Set.of()).stream()
                .map(this::subject)
                .sorted((a, b) -> a.urn().compareTo(b.urn()))
                .toList();
    }
}
