package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.CreateOutcome.Created;
import dev.dialoglookup.dialog.CreateOutcome.DuplicateKey;
import dev.dialoglookup.dialog.CreateOutcome.NotYourResource;
import dev.dialoglookup.dialog.CreateOutcome.Refusal;
import dev.dialoglookup.dialog.CreateOutcome.Refused;
import dev.dialoglookup.dialog.InternedRows.KnownParty;
import dev.dialoglookup.dialog.StoredDialog.Place;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether documents become dialogs, each for itself, and stores those that do together. */
@Component
class NewDialogs {

    private final ServiceResources resources;
    private final InternedRows rows;
    private final TakenRepository taken;
    private final NewRows newRows;
    private final TimeOrderedIds ids;

    NewDialogs(
            ServiceResources resources, InternedRows rows, TakenRepository taken, NewRows newRows, TimeOrderedIds ids) {
        this.resources = resources;
        this.rows = rows;
        this.taken = taken;
        this.newRows = newRows;
        this.ids = ids;
    }

    /** Within a transaction: an outcome for each document, in their order. What one takes, those behind it cannot have. */
    List<CreateOutcome> create(ServiceOwner caller, List<DialogDocument> documents, Instant now) {
        Registry registry = resources.current();
        Map<String, KnownParty> parties = rows.parties(
                documents.stream().map(document -> document.party().urn()).toList());
        Map<String, Short> owners = new HashMap<>();
        Map<Integer, CreateOutcome> outcomes = new TreeMap<>();
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            DialogDocument document = documents.get(i);
            DocumentReview review = DocumentReview.ofNew(registry);
            ServiceResource resource = review.described(document.resourceIdentifier());
            String owner = resource == null ? null : resource.ownerNumber();
            Refusal refusal = refusal(
                    caller,
                    owner,
                    document,
                    review,
                    parties.get(document.party().urn()),
                    now);
            if (resource == null || owner == null || refusal instanceof NotYourResource) {
                outcomes.put(i, Objects.requireNonNull(refusal, "without an owner there is an error"));
            } else {
                UUID id = document.id() == null ? ids.next() : document.id();
                short ownerId = owners.computeIfAbsent(owner, rows::owner);
                candidates.put(i, new Candidate(document, id, resource.id(), ownerId, refusal));
            }
        }
        outcomes.putAll(refused(candidates));
        candidates.keySet().removeAll(outcomes.keySet());
        outcomes.putAll(store(candidates, now));
        return List.copyOf(outcomes.values());
    }

    private static @Nullable Refusal refusal(
            ServiceOwner caller,
            @Nullable String owner,
            DialogDocument document,
            DocumentReview review,
            @Nullable KnownParty party,
            Instant now) {
        String foreign = owner == null ? null : foreignResource(caller, owner, document, review);
        if (foreign != null) {
            return new NotYourResource(foreign);
        }
        Map<String, List<String>> errors = review.errors(document, party == null ? null : party.number(), now);
        return errors.isEmpty() ? null : new Refused(errors);
    }

    private static @Nullable String foreignResource(
            ServiceOwner caller, String owner, DialogDocument document, DocumentReview review) {
        return caller.isAdmin() || caller.organization().number().equals(owner)
                ? review.ofAnother(document, owner)
                : document.serviceResource();
    }

    /**
     * What is refused, and why. A repeated creation is told of the first one whatever else is wrong with it by now: a time that
     * was ahead may have passed.
     */
    private Map<Integer, CreateOutcome> refused(Map<Integer, Candidate> candidates) {
        Taken names = taken.wantedBy(candidates.values());
        Map<Integer, CreateOutcome> refused = new HashMap<>();
        candidates.forEach((i, candidate) -> {
            Refusal own = candidate.refusal();
            Refusal asTaken = names.refusalOf(candidate);
            Refusal refusal = own == null || asTaken instanceof DuplicateKey ? asTaken : own;
            if (refusal == null) {
                names.add(candidate);
            } else {
                refused.put(i, refusal);
            }
        });
        return refused;
    }

    private Map<Integer, CreateOutcome> store(Map<Integer, Candidate> candidates, Instant now) {
        Map<String, Integer> parties = rows.intern(
                candidates.values().stream().map(Candidate::partyUrn).toList());
        Map<Integer, CreateOutcome> created = new HashMap<>();
        List<NewDialog> added = new ArrayList<>();
        candidates.forEach((i, candidate) -> {
            NewDialog dialog = newDialog(candidate, Objects.requireNonNull(parties.get(candidate.partyUrn())), now);
            added.add(dialog);
            created.put(i, new Created(dialog.id(), dialog.row().revision()));
        });
        newRows.insert(added);
        return created;
    }

    private NewDialog newDialog(Candidate candidate, int partyId, Instant now) {
        DialogDocument document = candidate.document().identifiedBy(candidate.id(), ids::next, now);
        StoredDialog row = new StoredDialog(
                        candidate.id(),
                        new Place(partyId, candidate.resourceId(), candidate.ownerId()),
                        InstanceKey.of(ServiceOwnerLabel.canonical(candidate.id(), document.labels())),
                        ids.next(),
                        DialogTimes.of(document, now))
                .beginningAs(document);
        return new NewDialog(row, document);
    }
}
