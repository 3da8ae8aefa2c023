package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.AccessDecision.Denied;
import dev.dialoglookup.authorization.AccessDecision.Granted;
import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.lookup.LookupOutcome.AccessDenied;
import dev.dialoglookup.lookup.LookupOutcome.AmbiguousReference;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupOutcome.NoSuchDialog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an end user gets of the dialogs that answer to a reference: the one it may see. */
@Component
class EndUserLookup {

    private final CandidateReader reader;
    private final boolean concealsExistence;

    EndUserLookup(CandidateReader reader, @Value("${dialoglookup.conceal-existence:false}") boolean concealsExistence) {
        this.reader = reader;
        this.concealsExistence = concealsExistence;
    }

    LookupOutcome outcome(EndUser user, InstanceRef asked, List<Candidate> candidates) {
        List<Candidate> visible =
                candidates.stream().filter(Candidate::isVisible).toList();
        List<DialogLookup> open = new ArrayList<>();
        List<Candidate> related = new ArrayList<>();
        for (Candidate candidate : visible) {
            switch (reader.decide(candidate, user.user())) {
                case Granted granted ->
                    open.add(reader.lookup(candidate, user.level())
                            .with(granted.evidence().at(user.level()), null));
                case Denied denied when denied.actsForParty() -> related.add(candidate);
                case Denied _ -> {}
            }
        }
        return switch (open.size()) {
            case 0 ->
                visible.isEmpty() || concealsExistence
                        ? new NoSuchDialog(asked)
                        : new AccessDenied(asked, options(related));
            case 1 -> new Found(open.getFirst());
            default ->
                new AmbiguousReference(
                        asked,
                        open.stream()
                                .map(DialogLookup::dialogId)
                                .sorted(Comparator.comparing(UUID::toString))
                                .toList());
        };
    }

    /** Only where it is clear which dialog is meant. */
    private @Nullable AccessOptions options(List<Candidate> related) {
        return related.size() == 1 ? reader.options(related.getFirst()) : null;
    }
}
