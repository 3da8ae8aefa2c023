package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.AccessDecision.Denied;
import dev.dialoglookup.authorization.AccessDecision.Granted;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.lookup.LookupOutcome.AmbiguousReference;
import dev.dialoglookup.lookup.LookupOutcome.AnotherOwnersDialog;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupOutcome.NoSuchDialog;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a service owner gets of the dialogs that answer to a reference: its own, deleted or not. */
@Component
class OwnerLookup {

    /** A live dialog wins; of several deleted, the newest. */
    private static final Comparator<Candidate> PREFERENCE = Comparator.comparing(Candidate::isLive)
            .thenComparing(Candidate::createdAt)
            .thenComparing(Candidate::dialogId);

    private final CandidateReader reader;
    private final boolean concealsExistence;

    OwnerLookup(CandidateReader reader, @Value("${dialoglookup.conceal-existence:false}") boolean concealsExistence) {
        this.reader = reader;
        this.concealsExistence = concealsExistence;
    }

    LookupOutcome outcome(ForOwner caller, InstanceRef asked, List<Candidate> candidates) {
        List<Candidate> own = candidates.stream().filter(Candidate::isOwn).toList();
        if (!own.isEmpty()) {
            return new Found(lookup(caller, preferred(own)));
        }
        if (caller instanceof ServiceOwner owner && owner.isAdmin()) {
            return anyOwners(owner, asked, candidates);
        }
        return candidates.isEmpty() || concealsExistence ? new NoSuchDialog(asked) : new AnotherOwnersDialog(asked);
    }

    /** An administrator reaches every owner's: the live one if there is one, and never one of several live ones by chance. */
    private LookupOutcome anyOwners(ServiceOwner admin, InstanceRef asked, List<Candidate> candidates) {
        List<Candidate> live = candidates.stream().filter(Candidate::isLive).toList();
        if (live.size() > 1) {
            return new AmbiguousReference(
                    asked,
                    live.stream()
                            .map(Candidate::dialogId)
                            .sorted(Comparator.comparing(UUID::toString))
                            .toList());
        }
        return candidates.isEmpty() ? new NoSuchDialog(asked) : new Found(lookup(admin, preferred(candidates)));
    }

    private DialogLookup lookup(ForOwner caller, Candidate candidate) {
        return switch (caller) {
            case ServiceOwner _ -> reader.lookup(candidate);
            case Impersonation impersonation -> lookupFor(impersonation, candidate);
        };
    }

    private DialogLookup lookupFor(Impersonation impersonation, Candidate candidate) {
        DialogLookup lookup = reader.lookup(candidate, impersonation.levelForTexts());
        if (!candidate.isVisible()) {
            return lookup.with(null, reader.options(candidate));
        }
        return switch (reader.decide(candidate, impersonation.subject())) {
            case Granted granted ->
                lookup.with(granted.evidence().withoutTerms().at(impersonation.statedLevel()), null);
            case Denied _ -> lookup.with(null, reader.options(candidate));
        };
    }

    private static Candidate preferred(List<Candidate> candidates) {
        return candidates.stream().max(PREFERENCE).orElseThrow();
    }
}
