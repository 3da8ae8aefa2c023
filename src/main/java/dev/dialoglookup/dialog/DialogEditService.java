package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.AppendOutcome.Appended;
import dev.dialoglookup.dialog.ChangeOutcome.Changed;
import dev.dialoglookup.dialog.ChangeOutcome.Deleted;
import dev.dialoglookup.dialog.ChangeOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.ChangeOutcome.Purged;
import dev.dialoglookup.dialog.ChangeOutcome.Refusal;
import dev.dialoglookup.dialog.ChangeOutcome.Refused;
import dev.dialoglookup.dialog.ChangeOutcome.RevisionMismatch;
import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Transmission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes what dialogs say. Whoever changes a dialog at the same time waits, and goes on from what is then there. */
@Service
public class DialogEditService {

    /** The names of the members that a dialog keeps for good. */
    public static final Set<String> LASTING = LastingMembers.MEMBERS.keySet();

    private final WriteTransaction transaction;
    private final DialogRepository dialogs;
    private final DialogEdits edits;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DialogEditService(
            WriteTransaction transaction,
            DialogRepository dialogs,
            DialogEdits edits,
            TimeOrderedIds ids,
            Clock clock) {
        this.transaction = transaction;
        this.dialogs = dialogs;
        this.edits = edits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Replaces what a dialog says. Transmissions and activities are added to those there are; where nothing is said of labels,
     * they stay; a replacement that says the same changes nothing, not even the revision.
     *
     * @param edit makes the new document of the present one, which it is given without transmissions and activities; it runs
     *     once more where the change is tried again, and what it throws leaves the dialog as it was
     */
    public ChangeOutcome replace(
            ServiceOwner caller, UUID id, UnaryOperator<DialogDocument> edit, ExpectedRevision expected) {
        return transaction.run(() -> edit(caller, id, edit, expected));
    }

    /** Adds a transmission. */
    public AppendOutcome append(ServiceOwner caller, UUID id, Transmission transmission, ExpectedRevision expected) {
        Transmission added = transmission.identified(ids::next, now());
        return append(caller, id, added.id(), new History(List.of(added), List.of()), expected);
    }

    /** Adds an activity. */
    public AppendOutcome append(ServiceOwner caller, UUID id, Activity activity, ExpectedRevision expected) {
        Activity added = activity.identified(ids::next, now());
        return append(caller, id, added.id(), new History(List.of(), List.of(added)), expected);
    }

    private AppendOutcome append(
            ServiceOwner caller, UUID id, @Nullable UUID addedId, History added, ExpectedRevision expected) {
        ChangeOutcome outcome = replace(caller, id, document -> document.withHistory(added), expected);
        return appended(Objects.requireNonNull(addedId), outcome);
    }

    private ChangeOutcome edit(
            ServiceOwner caller, UUID id, UnaryOperator<DialogDocument> edit, ExpectedRevision expected) {
        StoredDialog dialog = dialogs.lock(id, caller);
        if (dialog == null) {
            return new NoSuchDialog();
        }
        if (dialog.isDeleted()) {
            return new Deleted();
        }
        return expected.excludes(dialog.revision())
                ? new RevisionMismatch(dialog.revision())
                : edits.apply(dialog, edit, now());
    }

    /** The part is the whole body, so its errors lie at its own paths. */
    private static AppendOutcome appended(UUID id, ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed(UUID revision) -> new Appended(id, revision);
            case Refused(var errors) -> {
                Map<String, List<String>> own = new LinkedHashMap<>();
                errors.forEach((path, messages) -> own.put(path.replaceFirst("^[a-z]+\\[0]\\.", ""), messages));
                yield new Refused(own);
            }
            case Refusal refusal -> refusal;
            case Purged() -> throw new IllegalStateException("an edit does not purge");
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
