package dev.dialoglookup.lookup;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up which dialog a reference names and why its user may open it. */
@Service
public class LookupService {

    /** How many references may be looked up at once. */
    public static final int MOST_REFERENCES = 100;

    private final LookupRepository repository;
    private final EndUserLookup forEndUser;
    private final OwnerLookup forOwner;
    private final CandidateReader reader;
    private final Clock clock;

    LookupService(
            LookupRepository repository,
            EndUserLookup forEndUser,
            OwnerLookup forOwner,
            CandidateReader reader,
            Clock clock) {
        this.repository = repository;
        this.forEndUser = forEndUser;
        this.forOwner = forOwner;
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads the directory into memory, where it is not yet; the answer is what a letter of nobody's would be found as. */
    public DialogLookup readAhead() {
        return reader.readAhead();
    }

    /** Looks up one reference. */
    public LookupOutcome lookUp(Caller caller, InstanceRef reference) {
        return lookUp(caller, List.of(reference)).getFirst();
    }

    /** Looks up references in one statement, however many; the outcomes come in their order. */
    public List<LookupOutcome> lookUp(Caller caller, List<InstanceRef> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = candidates(caller, references);
        List<List<Candidate>> byPosition = IntStream.range(0, references.size())
                .<List<Candidate>>mapToObj(_ -> new ArrayList<>())
                .toList();
        candidates.forEach(candidate -> byPosition.get(candidate.position()).add(candidate));
        return IntStream.range(0, references.size())
                .mapToObj(i -> outcome(caller, references.get(i), byPosition.get(i)))
                .toList();
    }

    private List<Candidate> candidates(Caller caller, List<InstanceRef> references) {
        return switch (caller) {
            case EndUser user -> repository.candidates(references, user.user(), clock.instant());
            case ForOwner owner ->
                repository.candidatesOf(
                        owner.owner().organization().number(), references, subject(owner), clock.instant());
        };
    }

    private LookupOutcome outcome(Caller caller, InstanceRef reference, List<Candidate> candidates) {
        return switch (caller) {
            case EndUser user -> forEndUser.outcome(user, reference, candidates);
            case ForOwner owner -> forOwner.outcome(owner, reference, candidates);
        };
    }

    private static @Nullable Party subject(ForOwner caller) {
        return switch (caller) {
            case ServiceOwner _ -> null;
            case Impersonation impersonation -> impersonation.subject();
        };
    }
}
