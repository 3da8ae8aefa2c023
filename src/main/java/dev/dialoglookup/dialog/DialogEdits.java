package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.ChangeOutcome.Changed;
import dev.dialoglookup.dialog.ChangeOutcome.NotYourResource;
import dev.dialoglookup.dialog.ChangeOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.ChangeOutcome.Refused;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a dialog may say something else from now on, and writes it. */
@Component
class DialogEdits {

    private final ServiceResources resources;
    private final InternedRows rows;
    private final DialogRepository dialogs;
    private final DocumentRepository documents;
    private final LabelRepository labels;
    private final TimeOrderedIds ids;

    DialogEdits(
            ServiceResources resources,
            InternedRows rows,
            DialogRepository dialogs,
            DocumentRepository documents,
            LabelRepository labels,
            TimeOrderedIds ids) {
        this.resources = resources;
        this.rows = rows;
        this.dialogs = dialogs;
        this.documents = documents;
        this.labels = labels;
        this.ids = ids;
    }

    /**
     * Lets a live dialog, whose row is locked, say what the edit makes of what it says. The edit is given the document without
     * transmissions and activities; those in its result are added.
     */
    ChangeOutcome apply(StoredDialog dialog, UnaryOperator<DialogDocument> edit, Instant now) {
        DialogDocument before = documents.find(dialog).labelled(labels.labels(dialog.id()));
        DialogDocument asked = edit.apply(before.withoutHistory());
        DocumentReview review = DocumentReview.ofChange(resources.current(), before);
        String foreign = review.ofAnother(asked, rows.orgNumber(dialog.ownerId()));
        if (foreign != null) {
            return new NotYourResource(foreign);
        }
        Map<String, List<String>> errors =
                review.errors(asked, rows.partyNumber(before.party().urn()), now);
        errors.putAll(new LastingMembers(dialog, before).errors(asked));
        if (!errors.isEmpty()) {
            return new Refused(errors);
        }
        List<ServiceOwnerLabel> given = asked.serviceOwnerContext() == null ? before.labels() : asked.labels();
        ChangeOutcome conflict = conflict(dialog, before.history(), asked.history(), given);
        return conflict != null
                ? conflict
                : write(dialog, before, asked.following(before, ids::next, now).labelled(given), now);
    }

    private @Nullable ChangeOutcome conflict(
            StoredDialog dialog, History before, History added, List<ServiceOwnerLabel> given) {
        ChangeOutcome repeated = KnownParts.of(before).refusalOf(added);
        if (repeated != null) {
            return repeated;
        }
        InstanceKey taken = labels.taken(dialog.ownerId(), dialog.id(), LabelRepository.references(given));
        return taken == null ? null : new ReferenceTaken(taken.reference());
    }

    /** What says the same as before keeps its revision: whoever knows it knows the dialog as it is. */
    private Changed write(StoredDialog dialog, DialogDocument before, DialogDocument after, Instant now) {
        if (after.equals(before.withoutHistory())) {
            return new Changed(dialog.revision());
        }
        UUID revision = ids.next();
        List<ServiceOwnerLabel> given = after.labels();
        if (!given.equals(before.labels())) {
            labels.replace(dialog, before.labels(), given);
            dialog.standFor(InstanceKey.of(ServiceOwnerLabel.canonical(dialog.id(), given)), revision);
        }
        boolean isContentChanged =
                !after.hasContentOf(before) || !after.transmissions().isEmpty();
        dialog.change(after, isContentChanged, revision, now);
        dialogs.flush();
        documents.update(dialog, after, before.history());
        return new Changed(revision);
    }
}
