package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.LabelOutcome.Deleted;
import dev.dialoglookup.dialog.LabelOutcome.Labels;
import dev.dialoglookup.dialog.LabelOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.LabelOutcome.NoSuchLabel;
import dev.dialoglookup.dialog.LabelOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.LabelOutcome.Refused;
import dev.dialoglookup.dialog.LabelOutcome.RevisionMismatch;
import dev.dialoglookup.dialog.document.ServiceOwnerContext;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads and changes the labels of dialogs, and with them what the dialogs stand for. */
@Service
public class LabelService {

    private final WriteTransaction transaction;
    private final DialogRepository dialogs;
    private final LabelRepository labels;
    private final InternedRows rows;
    private final TimeOrderedIds ids;
    private final Clock clock;

    LabelService(
            WriteTransaction transaction,
            DialogRepository dialogs,
            LabelRepository labels,
            InternedRows rows,
            TimeOrderedIds ids,
            Clock clock) {
        this.transaction = transaction;
        this.dialogs = dialogs;
        this.labels = labels;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** The labels of a dialog, deleted or not. */
    public LabelOutcome find(ServiceOwner caller, UUID id) {
        return transaction.run(() -> {
            StoredDialog dialog = dialogs.find(id, caller);
            return dialog == null ? new NoSuchDialog() : labelsOf(dialog);
        });
    }

    /** Adds a label; one that is there already changes nothing. */
    public LabelOutcome add(ServiceOwner caller, UUID id, ServiceOwnerLabel label, ExpectedRevision expected) {
        return transaction.run(() -> change(dialogs.lock(id, caller), expected, dialog -> add(dialog, label)));
    }

    /** Removes a label. */
    public LabelOutcome remove(ServiceOwner caller, UUID id, ServiceOwnerLabel label, ExpectedRevision expected) {
        return transaction.run(() -> change(dialogs.lock(id, caller), expected, dialog -> remove(dialog, label)));
    }

    private static LabelOutcome change(
            @Nullable StoredDialog dialog, ExpectedRevision expected, Function<StoredDialog, LabelOutcome> change) {
        if (dialog == null) {
            return new NoSuchDialog();
        }
        if (dialog.isDeleted()) {
            return new Deleted();
        }
        return expected.excludes(dialog.contextRevision())
                ? new RevisionMismatch(dialog.contextRevision())
                : change.apply(dialog);
    }

    private LabelOutcome add(StoredDialog dialog, ServiceOwnerLabel label) {
        List<ServiceOwnerLabel> before = labels.labels(dialog.id());
        if (before.contains(label)) {
            return labelsOf(dialog);
        }
        String objection = before.size() == ServiceOwnerContext.MAX_LABELS
                ? "the dialog has %d labels already, which is the most".formatted(before.size())
                : DocumentReview.objectionTo(label, rows.partyNumber(rows.partyUrn(dialog.partyId())));
        if (objection != null) {
            return new Refused(Map.of("value", List.of(objection)));
        }
        List<ServiceOwnerLabel> now = new ArrayList<>(before);
        now.add(label);
        InstanceKey taken = labels.taken(dialog.ownerId(), dialog.id(), LabelRepository.references(now));
        if (taken != null) {
            return new ReferenceTaken(taken.reference());
        }
        labels.replace(dialog, before, now);
        return relabelled(dialog, now);
    }

    private LabelOutcome remove(StoredDialog dialog, ServiceOwnerLabel label) {
        List<ServiceOwnerLabel> before = labels.labels(dialog.id());
        if (!before.contains(label)) {
            return new NoSuchLabel();
        }
        List<ServiceOwnerLabel> now =
                before.stream().filter(kept -> !kept.equals(label)).toList();
        labels.replace(dialog, before, now);
        return relabelled(dialog, now);
    }

    private Labels relabelled(StoredDialog dialog, List<ServiceOwnerLabel> now) {
        dialog.relabel(
                InstanceKey.of(ServiceOwnerLabel.canonical(dialog.id(), now)),
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Labels(now, dialog.contextRevision());
    }

    private Labels labelsOf(StoredDialog dialog) {
        return new Labels(labels.labels(dialog.id()), dialog.contextRevision());
    }
}
