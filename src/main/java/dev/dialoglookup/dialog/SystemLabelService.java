package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.SystemLabelOutcome.Labelled;
import dev.dialoglookup.dialog.SystemLabelOutcome.Refused;
import dev.dialoglookup.dialog.SystemLabelOutcome.RevisionMismatch;
import dev.dialoglookup.dialog.details.DetailsOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.details.Gate;
import dev.dialoglookup.dialog.details.Gate.Passage.Closed;
import dev.dialoglookup.dialog.details.Gate.Passage.Open;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts labels on dialogs for those who may open them: where their party keeps them, and whether they are to be opened again. */
@Service
public class SystemLabelService {

    private final WriteTransaction transaction;
    private final Gate gate;
    private final DialogRepository dialogs;
    private final TimeOrderedIds ids;
    private final Clock clock;

    SystemLabelService(
            WriteTransaction transaction, Gate gate, DialogRepository dialogs, TimeOrderedIds ids, Clock clock) {
        this.transaction = transaction;
        this.gate = gate;
        this.dialogs = dialogs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Labels a dialog; a change that changes nothing keeps the revision. Neither the dialog's revision nor its times move.
     *
     * @param caller an end user, or a service owner acting for one
     */
    public SystemLabelOutcome label(Caller caller, UUID id, SystemLabelChange change, ExpectedRevision expected) {
        return transaction.run(() -> {
            StoredDialog dialog = dialogs.lock(id);
            if (dialog == null) {
                return new Refused(new NoSuchDialog());
            }
            return switch (gate.passage(caller, id, clock.instant())) {
                case Closed(var refusal) -> new Refused(refusal);
                case Open _ -> label(dialog, change, expected);
            };
        });
    }

    private SystemLabelOutcome label(StoredDialog dialog, SystemLabelChange change, ExpectedRevision expected) {
        if (expected.excludes(dialog.endUserContextRevision())) {
            return new RevisionMismatch(dialog.endUserContextRevision());
        }
        dialog.label(change, ids.next());
        return new Labelled(dialog.endUserContextRevision());
    }
}
