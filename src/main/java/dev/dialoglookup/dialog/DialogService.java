package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.ChangeOutcome.Changed;
import dev.dialoglookup.dialog.ChangeOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.ChangeOutcome.Purged;
import dev.dialoglookup.dialog.ChangeOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.ChangeOutcome.RevisionMismatch;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.instance.InstanceKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates dialogs, and deletes, restores and purges them. */
@Service
public class DialogService {

    private final WriteTransaction transaction;
    private final NewDialogs newDialogs;
    private final DialogRepository dialogs;
    private final LabelRepository labels;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DialogService(
            WriteTransaction transaction,
            NewDialogs newDialogs,
            DialogRepository dialogs,
            LabelRepository labels,
            TimeOrderedIds ids,
            Clock clock) {
        this.transaction = transaction;
        this.newDialogs = newDialogs;
        this.dialogs = dialogs;
        this.labels = labels;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a document whose own rules hold. */
    public CreateOutcome create(ServiceOwner caller, DialogDocument document) {
        return create(caller, List.of(document)).getFirst();
    }

    /**
     * Stores documents whose own rules hold, together and fast. Each is decided for itself and in order: what one has taken, such
     * as a key, those behind it cannot have. One that cannot be stored for a reason that nobody foresaw fails all.
     */
    public List<CreateOutcome> create(ServiceOwner caller, List<DialogDocument> documents) {
        return transaction.run(() -> newDialogs.create(caller, documents, now()));
    }

    /** Hides the dialog from everybody but its owner; once more changes nothing. */
    public ChangeOutcome delete(ServiceOwner caller, UUID id, ExpectedRevision expected) {
        return transaction.run(() -> {
            StoredDialog dialog = dialogs.lock(id, caller);
            if (dialog != null && dialog.isDeleted()) {
                return new Changed(dialog.revision());
            }
            return change(dialog, expected, this::delete);
        });
    }

    /** Undoes a deletion; where there was none, changes nothing. */
    public ChangeOutcome restore(ServiceOwner caller, UUID id, ExpectedRevision expected) {
        return transaction.run(() -> change(dialogs.lock(id, caller), expected, this::restore));
    }

    /** Removes the dialog for good, deleted or not. */
    public ChangeOutcome purge(ServiceOwner caller, UUID id, ExpectedRevision expected) {
        return transaction.run(() -> change(dialogs.lock(id, caller), expected, this::purge));
    }

    private static ChangeOutcome change(
            @Nullable StoredDialog dialog, ExpectedRevision expected, Function<StoredDialog, ChangeOutcome> change) {
        if (dialog == null) {
            return new NoSuchDialog();
        }
        return expected.excludes(dialog.revision()) ? new RevisionMismatch(dialog.revision()) : change.apply(dialog);
    }

    private ChangeOutcome delete(StoredDialog dialog) {
        references(dialog).forEach(key -> labels.put(dialog, key, false));
        dialog.delete(ids.next(), now());
        return new Changed(dialog.revision());
    }

    private ChangeOutcome restore(StoredDialog dialog) {
        if (dialog.isDeleted()) {
            InstanceKey taken = labels.taken(dialog.ownerId(), dialog.id(), references(dialog));
            if (taken != null) {
                return new ReferenceTaken(taken.reference());
            }
            references(dialog).forEach(key -> labels.put(dialog, key, true));
            dialog.restore(ids.next(), now());
        }
        return new Changed(dialog.revision());
    }

    private ChangeOutcome purge(StoredDialog dialog) {
        references(dialog).forEach(key -> labels.remove(dialog, key));
        dialogs.remove(dialog);
        return new Purged();
    }

    private Iterable<InstanceKey> references(StoredDialog dialog) {
        return LabelRepository.references(labels.labels(dialog.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
