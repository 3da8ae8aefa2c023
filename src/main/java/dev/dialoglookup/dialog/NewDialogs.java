package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.CreateOutcome.Created;
import dev.dialoglookup.dialog.CreateOutcome.DuplicateId;
import dev.dialoglookup.dialog.CreateOutcome.DuplicateKey;
import dev.dialoglookup.dialog.CreateOutcome.NotYourResource;
import dev.dialoglookup.dialog.CreateOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.CreateOutcome.Refused;
import dev.dialoglookup.dialog.StoredDialog.Place;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a document becomes a dialog, and stores it. */
@Component
class NewDialogs {

    private final ServiceResources resources;
    private final InternedRows rows;
    private final DialogRepository dialogs;
    private final DocumentRepository documents;
    private final LabelRepository labels;
    private final TimeOrderedIds ids;

    NewDialogs(
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

    /** Within a transaction. */
    CreateOutcome create(ServiceOwner caller, DialogDocument document, Instant now) {
        DocumentReview review = DocumentReview.ofNew(resources.current());
        ServiceResource resource = review.described(document.resourceIdentifier());
        String owner = resource == null ? null : resource.ownerNumber();
        String foreign = owner == null ? null : foreignResource(caller, owner, document, review);
        if (foreign != null) {
            return new NotYourResource(foreign);
        }
        Map<String, List<String>> errors =
                review.errors(document, rows.partyNumber(document.party().urn()), now);
        if (resource == null || owner == null || !errors.isEmpty()) {
            return new Refused(errors);
        }
        UUID id = document.id() == null ? ids.next() : document.id();
        short ownerId = rows.owner(owner);
        CreateOutcome conflict = conflict(id, ownerId, document);
        return conflict != null
                ? conflict
                : store(document.identifiedBy(id, ids::next, now), resource.id(), ownerId, now);
    }

    private static @Nullable String foreignResource(
            ServiceOwner caller, String owner, DialogDocument document, DocumentReview review) {
        return caller.isAdmin() || caller.organization().number().equals(owner)
                ? review.ofAnother(document, owner)
                : document.serviceResource();
    }

    /** A repeated creation repeats the id and the references too, so the key is asked for first. */
    private @Nullable CreateOutcome conflict(UUID id, short ownerId, DialogDocument document) {
        UUID existing = document.idempotentKey() == null ? null : dialogs.withKey(ownerId, document.idempotentKey());
        if (existing != null) {
            return new DuplicateKey(existing);
        }
        if (dialogs.exists(id)) {
            return new DuplicateId(id);
        }
        InstanceKey taken = labels.taken(ownerId, id, LabelRepository.references(document.labels()));
        return taken == null ? null : new ReferenceTaken(taken.reference());
    }

    private Created store(DialogDocument document, int resourceId, short ownerId, Instant now) {
        UUID id = Objects.requireNonNull(document.id());
        List<ServiceOwnerLabel> given = document.labels();
        StoredDialog dialog = new StoredDialog(
                        id,
                        new Place(rows.party(document.party()), resourceId, ownerId),
                        InstanceKey.of(ServiceOwnerLabel.canonical(id, given)),
                        ids.next(),
                        DialogTimes.of(document, now))
                .beginningAs(document);
        dialogs.insert(dialog);
        documents.insert(dialog, document);
        labels.replace(dialog, List.of(), given);
        return new Created(id, dialog.revision());
    }
}
