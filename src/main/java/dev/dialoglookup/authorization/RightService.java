package dev.dialoglookup.authorization;

import dev.dialoglookup.serviceresource.DirectoryVersion;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What roles and access packages may do, and what they are called: written whole, in force when it returns. */
@Service
public class RightService {

    private final RightRepository rights;
    private final SubjectRepository subjects;
    private final ProfileRepository profiles;
    private final ServiceResources resources;
    private final DirectoryVersion version;

    RightService(
            RightRepository rights,
            SubjectRepository subjects,
            ProfileRepository profiles,
            ServiceResources resources,
            DirectoryVersion version) {
        this.rights = rights;
        this.subjects = subjects;
        this.profiles = profiles;
        this.resources = resources;
        this.version = version;
    }

    /**
     * Replaces all rights on a service resource, which need not be described yet.
     *
     * @param identifier the resource without URN prefix, lower-cased
     */
    @Transactional
    public void replaceRights(String identifier, List<Right> all) {
        version.raise();
        profiles.excludeCreation();
        int resource =
                Objects.requireNonNull(resources.intern(List.of(identifier)).get(identifier));
        rights.replace(
                resource, all, subjects.intern(all.stream().map(Right::subject).toList()));
    }

    /** Names roles and access packages. */
    @Transactional
    public void nameSubjects(Collection<NamedSubject> named) {
        version.raise();
        named.forEach(subjects::upsert);
    }
}
