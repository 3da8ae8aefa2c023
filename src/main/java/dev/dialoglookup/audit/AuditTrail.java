package dev.dialoglookup.audit;

import dev.dialoglookup.audit.AuditPage.Asked;
import dev.dialoglookup.authorization.VisibleDialogs;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail of impersonations: appended to, never changed, and read by the two sides of it. */
@Service
public class AuditTrail {

    private final AuditRepository repository;
    private final VisibleDialogs visible;
    private final Clock clock;

    AuditTrail(AuditRepository repository, VisibleDialogs visible, Clock clock) {
        this.repository = repository;
        this.visible = visible;
        this.clock = clock;
    }

    /** Appends one record, in the transaction that the answer depends on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AnsweredRequest answered) {
        repository.insert(answered, clock.instant());
    }

    /** What a service owner did, whichever end user it did it for. */
    public AuditPage ofOwner(ServiceOwner owner, Asked asked) {
        return AuditPage.of(repository.ofActor(owner.organization(), asked.limit() + 1, asked.after()), asked.limit());
    }

    /** What was done for an end user, whoever did it; of the dialogs only those that the user may see now. */
    public AuditPage ofEndUser(EndUser user, Asked asked) {
        AuditPage page =
                AuditPage.of(repository.ofSubject(user.user(), asked.limit() + 1, asked.after()), asked.limit());
        Set<UUID> looked = page.records().stream()
                .map(AuditRecord::dialogIds)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<UUID> shown = visible.among(user.user(), looked);
        return new AuditPage(
                page.records().stream().map(one -> one.narrowedTo(shown)).toList(), page.next());
    }
}
