package dev.dialoglookup.dialog.details;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.details.DetailsOutcome.AccessDenied;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsRepository.Stored;
import dev.dialoglookup.dialog.details.Gate.Passage.Closed;
import dev.dialoglookup.dialog.details.Gate.Passage.Open;
import dev.dialoglookup.dialog.details.SeenLogOutcome.Log;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one dialog: for an end user, for its owner, and for its owner as its user would have it. */
@Service
public class DetailsService {

    private final Gate gate;
    private final DetailsRepository repository;
    private final ServiceResources resources;
    private final Clock clock;

    DetailsService(Gate gate, DetailsRepository repository, ServiceResources resources, Clock clock) {
        this.gate = gate;
        this.repository = repository;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * Finds a dialog. Where a user is let in to it, the trace is left before the dialog is read, in the same transaction: so
     * what is read has it, and of two who open it at once the second sees the first.
     *
     * @param markAsSeen whether a user's reading leaves its trace
     */
    @Transactional
    public DetailsOutcome find(Caller caller, UUID id, boolean markAsSeen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Party user = GateRepository.user(caller);
        return behindTheGate(caller, id, now, refusal -> refusal, dialog -> {
            if (user != null && markAsSeen && !dialog.isOpened()) {
                repository.mark(dialog, user, caller instanceof ForOwner, now);
            }
            Stored stored = repository.read(id, user, now);
            return stored != null && stored.revisions().dialog().equals(dialog.revision())
                    ? new Found(details(caller, dialog, stored, now))
                    : null;
        });
    }

    /** Finds who has opened a dialog, as far back as its log goes. Asking leaves no trace in it. */
    public SeenLogOutcome seenLog(Caller caller, UUID id) {
        return behindTheGate(caller, id, clock.instant(), refusal -> refusal, dialog -> {
            List<SeenEntry> log = repository.seenLog(dialog);
            return log == null ? null : new Log(log, GateRepository.user(caller));
        });
    }

    /**
     * What was decided about must be what is shown: where the dialog changed in between, it is decided anew.
     *
     * @param shown null where the dialog is no longer the one that the caller was let in to
     */
    private <T> T behindTheGate(
            Caller caller,
            UUID id,
            Instant now,
            Function<Refusal, T> refused,
            Function<AskedDialog, @Nullable T> shown) {
        while (true) {
            switch (gate.passage(caller, id, now)) {
                case Closed(Refusal refusal) -> {
                    return refused.apply(refused(caller, refusal));
                }
                case Open(AskedDialog dialog) -> {
                    T found = shown.apply(dialog);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
    }

    /** To an owner, a dialog that its user may not see is none. */
    private static Refusal refused(Caller caller, Refusal refusal) {
        return caller instanceof Impersonation && refusal instanceof AccessDenied ? new NoSuchDialog() : refusal;
    }

    private DialogDetails details(Caller caller, AskedDialog dialog, Stored stored, Instant now) {
        Registry registry = resources.asOf(stored.version());
        ServiceResource resource = registry.resource(dialog.resourceId());
        return new DialogDetails(
                dialog.id(),
                registry.ownerOf(dialog.ownerId(), resource).code(),
                resource,
                dialog.party(),
                GateRepository.user(caller),
                stored.document(),
                stored.summary(),
                parts(caller, stored, registry, resource, now),
                stored.activities(),
                stored.times(),
                stored.revisions(),
                SystemLabel.named(stored.labels()),
                stored.isContentSeen(),
                stored.seen(),
                caller instanceof ForOwner ? stored.serviceOwnerLabels() : List.of());
    }

    private static Parts parts(Caller caller, Stored stored, Registry registry, ServiceResource resource, Instant now) {
        return switch (caller) {
            case EndUser user ->
                new Masks(now).masked(parts(stored, new PartRights(stored.rights(), registry, resource, user.level())));
            case ServiceOwner _ -> parts(stored, null);
            case Impersonation both ->
                parts(stored, new PartRights(stored.rights(), registry, resource, both.statedLevel()));
        };
    }

    private static Parts parts(Stored stored, @Nullable PartRights rights) {
        return Parts.of(stored.document(), stored.transmissions(), rights);
    }
}
