package dev.dialoglookup.directory;

import dev.dialoglookup.authorization.AccessService;
import dev.dialoglookup.authorization.RightService;
import dev.dialoglookup.directory.AccessDocument.PartyDocument;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Takes the directory's documents in: each whole, in one transaction, in force on every instance when it returns. */
@Service
public class DirectoryService {

    private final ServiceResources resources;
    private final RightService rights;
    private final AccessService access;

    DirectoryService(ServiceResources resources, RightService rights, AccessService access) {
        this.resources = resources;
        this.rights = rights;
        this.access = access;
    }

    public void putServiceOwners(ServiceOwnersDocument document) {
        resources.putOwners(document.owners());
    }

    public void putServiceResources(List<ServiceResourceDocument> documents) {
        resources.putResources(
                documents.stream().map(ServiceResourceDocument::description).toList());
    }

    /**
     * Replaces the rights on a resource.
     *
     * @throws IllegalArgumentException if the identifier cannot be one
     */
    public void putRights(String identifier, List<RightDocument> documents) {
        if (!identifier.matches(Codes.RESOURCE)) {
            throw new IllegalArgumentException("a service resource is named by letters, digits, '.', '_' and '-'");
        }
        rights.replaceRights(
                identifier.toLowerCase(Locale.ROOT),
                documents.stream().flatMap(RightDocument::rights).toList());
    }

    public void putSubjects(List<SubjectDocument> documents) {
        rights.nameSubjects(documents.stream().map(SubjectDocument::subject).toList());
    }

    public void putAccess(Party user, AccessDocument document) {
        access.replace(
                user, document.parties().stream().map(PartyDocument::access).toList());
    }

    public void changeAccess(Party user, AccessChangeDocument document) {
        access.change(user, document.added(), document.removed());
    }

    public AccessDocument access(Party user) {
        return new AccessDocument(
                access.find(user).stream().map(PartyDocument::of).toList());
    }

    public void withdrawAccess(Party user) {
        access.replace(user, List.of());
    }
}
