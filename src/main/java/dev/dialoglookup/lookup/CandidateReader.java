package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.AccessDecision;
import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.authorization.AuthorizationService;
import dev.dialoglookup.authorization.DecidedDialog;
import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.instance.InstanceRef.CorrespondenceRef;
import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceOwner;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a candidate with the directory's eyes: its names, who may open it, what would. */
@Component
class CandidateReader {

    private final ServiceResources resources;
    private final AuthorizationService authorization;

    CandidateReader(ServiceResources resources, AuthorizationService authorization) {
        this.resources = resources;
        this.authorization = authorization;
    }

    /** Reads the directory into memory, where it is not yet, and decides about a letter of nobody's, which is nowhere. */
    DialogLookup readAhead() {
        resources.held();
        UUID none = new UUID(0, 0);
        LocalizedText text = new LocalizedText(List.of(new Localization("nb", "")));
        ServiceResource nothing = new ServiceResource(0, "", null, null, "", text, false, 0, false);
        DecidedDialog letter = new DecidedDialog(
                nothing, new CorrespondenceRef(none), new SystemUser(none), null, new SystemUser(none));
        return new DialogLookup(
                none,
                letter.canonicalRef(),
                letter.party(),
                text,
                text,
                nothing,
                new ServiceOwner("", "", text),
                null,
                authorization.readAhead(letter),
                null);
    }

    /** Everything about the candidate but access, with the ordinary title. */
    DialogLookup lookup(Candidate candidate) {
        Registry registry = resources.asOf(candidate.seen());
        ServiceResource resource = registry.resource(candidate.resourceId());
        return new DialogLookup(
                candidate.dialogId(),
                candidate.canonicalRef(),
                candidate.party(),
                candidate.title(),
                candidate.nonSensitiveTitle(),
                resource,
                registry.ownerOf(candidate.ownerId(), resource),
                candidate.deletedAt(),
                null,
                null);
    }

    /** The same with the title that may be shown at a level: the non-sensitive one below the resource's, if there is one. */
    DialogLookup lookup(Candidate candidate, AuthenticationLevel level) {
        DialogLookup lookup = lookup(candidate);
        LocalizedText safe = candidate.nonSensitiveTitle();
        boolean reaches = level.reaches(lookup.serviceResource().minimumAuthenticationLevel());
        return reaches || safe.isEmpty() ? lookup : lookup.withTitle(safe);
    }

    AccessDecision decide(Candidate candidate, Party user) {
        DecidedDialog dialog = new DecidedDialog(
                resource(candidate), candidate.canonicalRef(), candidate.party(), candidate.partyName(), user);
        return authorization.decide(dialog, candidate.held(), candidate.seen());
    }

    AccessOptions options(Candidate candidate) {
        return authorization.options(resource(candidate), candidate.seen());
    }

    private ServiceResource resource(Candidate candidate) {
        return resources.asOf(candidate.seen()).resource(candidate.resourceId());
    }
}
