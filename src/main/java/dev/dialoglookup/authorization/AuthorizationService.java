package dev.dialoglookup.authorization;

import dev.dialoglookup.authorization.AccessDecision.Denied;
import dev.dialoglookup.authorization.AccessDecision.Granted;
import dev.dialoglookup.authorization.Evidence.Links;
import dev.dialoglookup.authorization.HeldGrants.Held;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.DirectoryVersion;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.Versioned;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The one place where access is decided: may this user see this dialog, and why. */
@Service
public class AuthorizationService {

    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::grantType).thenComparing(Evidence::subject);

    private final Versioned<SubjectRegistry> subjects;

    AuthorizationService(SubjectRepository repository, DirectoryVersion version) {
        this.subjects = new Versioned<>(version::read, _ -> repository.registry());
    }

    /**
     * Decides from what a statement read beside the dialog.
     *
     * @param seen the version of the directory that the same statement read
     */
    public AccessDecision decide(DecidedDialog dialog, HeldGrants held, long seen) {
        if (held.opening().isEmpty()) {
            return new Denied(held.actsForParty());
        }
        SubjectRegistry registry = subjects.asOf(seen);
        List<Evidence> evidence = held.opening().stream()
                .map(grant -> evidence(dialog, grant, registry))
                .sorted(ORDER)
                .toList();
        return new Granted(AuthorizationEvidence.of(evidence, Explanation.of(dialog, evidence)));
    }

    /**
     * Reads roles and access packages into memory, where they are not yet; the answer is what a delegation of the dialog would
     * say for itself.
     */
    public AuthorizationEvidence readAhead(DecidedDialog dialog) {
        subjects.held();
        Held delegation = new Held(0, null, null);
        return ((Granted) decide(dialog, new HeldGrants(List.of(delegation), false), 0)).evidence();
    }

    /** What would open a service resource. */
    public AccessOptions options(ServiceResource resource, long seen) {
        return AccessOptions.of(subjects.asOf(seen).opening(resource.id()), resource.delegable());
    }

    private static Evidence evidence(DecidedDialog dialog, Held grant, SubjectRegistry registry) {
        if (grant.subject() > 0) {
            NamedSubject subject = registry.subject(grant.subject());
            Links links = subject.metadata() == null ? null : new Links(subject.metadata());
            return new Evidence(
                    subject.urn().type(),
                    subject.urn().value(),
                    subject.name(),
                    links,
                    grant.validTo(),
                    grant.inheritedFrom());
        }
        boolean instance = grant.subject() == 0;
        return new Evidence(
                instance ? GrantType.InstanceDelegation : GrantType.ResourceDelegation,
                instance ? dialog.canonicalRef().urn() : dialog.resource().urn(),
                LocalizedText.EMPTY,
                null,
                grant.validTo(),
                grant.inheritedFrom());
    }
}
