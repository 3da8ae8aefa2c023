package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.AccessDecision;
import dev.dialoglookup.authorization.AccessDecision.Denied;
import dev.dialoglookup.authorization.AccessDecision.Granted;
import dev.dialoglookup.authorization.AuthorizationService;
import dev.dialoglookup.authorization.DecidedDialog;
import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.details.DetailsOutcome.AccessDenied;
import dev.dialoglookup.dialog.details.DetailsOutcome.Deleted;
import dev.dialoglookup.dialog.details.DetailsOutcome.Expired;
import dev.dialoglookup.dialog.details.DetailsOutcome.LevelTooLow;
import dev.dialoglookup.dialog.details.DetailsOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.details.DetailsOutcome.NotYetVisible;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets callers in to one dialog, or says why not: the contract's table of outcomes, in its order. */
@Component
public class Gate {

    private final GateRepository repository;
    private final AuthorizationService authorization;
    private final ServiceResources resources;
    private final boolean concealsExistence;

    Gate(
            GateRepository repository,
            AuthorizationService authorization,
            ServiceResources resources,
            @Value("${dialoglookup.conceal-existence:false}") boolean concealsExistence) {
        this.repository = repository;
        this.authorization = authorization;
        this.resources = resources;
        this.concealsExistence = concealsExistence;
    }

    /** Whether the caller is let in. */
    public sealed interface Passage {

        /** It is. */
        record Open(AskedDialog dialog) implements Passage {}

        /** It is not. */
        record Closed(Refusal refusal) implements Passage {}
    }

    /** Decides in one statement. */
    public Passage passage(Caller caller, UUID id, Instant now) {
        AskedDialog dialog = repository.find(id, caller, now);
        if (dialog == null) {
            return new Passage.Closed(new NoSuchDialog());
        }
        Refusal refusal = refusal(caller, dialog, now);
        return refusal == null ? new Passage.Open(dialog) : new Passage.Closed(refusal);
    }

    private @Nullable Refusal refusal(Caller caller, AskedDialog dialog, Instant now) {
        return switch (caller) {
            case EndUser user -> ofUser(dialog, user, now);
            case ServiceOwner owner -> dialog.isOwn() || owner.isAdmin() ? null : new NoSuchDialog();
            case Impersonation both -> dialog.isOwn() ? ofOwnersUser(dialog, both, now) : new NoSuchDialog();
        };
    }

    private @Nullable Refusal ofUser(AskedDialog dialog, EndUser user, Instant now) {
        return switch (decide(dialog, user.user())) {
            case Denied denied -> concealsExistence ? new NoSuchDialog() : denied(dialog, denied, now);
            case Granted _ -> ofState(dialog, user.level(), now);
        };
    }

    /** The owner knows that the dialog exists: whose name it is asked in, is not let in. */
    private @Nullable Refusal ofOwnersUser(AskedDialog dialog, Impersonation both, Instant now) {
        return switch (decide(dialog, both.subject())) {
            case Denied _ -> new AccessDenied(null);
            case Granted _ -> ofState(dialog, both.statedLevel(), now);
        };
    }

    private AccessDenied denied(AskedDialog dialog, Denied denied, Instant now) {
        return new AccessDenied(
                denied.actsForParty() && dialog.isVisible(now)
                        ? authorization.options(resource(dialog), dialog.seen())
                        : null);
    }

    private @Nullable Refusal ofState(AskedDialog dialog, @Nullable AuthenticationLevel level, Instant now) {
        int required = resource(dialog).minimumAuthenticationLevel();
        if (dialog.deletedAt() != null) {
            return new Deleted();
        }
        if (level != null && !level.reaches(required)) {
            return new LevelTooLow(level.value(), required);
        }
        if (dialog.isAhead(now)) {
            return new NotYetVisible(concealsExistence ? null : dialog.visibleFrom());
        }
        return dialog.expiresAt() != null && dialog.isOver(now) ? new Expired(dialog.expiresAt()) : null;
    }

    private AccessDecision decide(AskedDialog dialog, Party user) {
        DecidedDialog decided =
                new DecidedDialog(resource(dialog), dialog.canonicalRef(), dialog.party(), dialog.partyName(), user);
        return authorization.decide(decided, dialog.held(), dialog.seen());
    }

    private ServiceResource resource(AskedDialog dialog) {
        return resources.asOf(dialog.seen()).resource(dialog.resourceId());
    }
}
