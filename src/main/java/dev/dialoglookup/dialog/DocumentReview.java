package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.ApiAction;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.GuiAction;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Label;
import dev.dialoglookup.dialog.document.ServiceResourceUrn;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.instance.InstanceRef.AppInstanceRef;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds a well-formed document against the time and what the directory knows. */
final class DocumentReview {

    private final Registry registry;
    private final @Nullable DialogDocument before;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private DocumentReview(Registry registry, @Nullable DialogDocument before) {
        this.registry = registry;
        this.before = before;
    }

    /** Of a document that is to become a dialog. */
    static DocumentReview ofNew(Registry registry) {
        return new DocumentReview(registry, null);
    }

    /** Of a document that is to replace another: what was said before may be said again, whatever has become of it. */
    static DocumentReview ofChange(Registry registry, DialogDocument before) {
        return new DocumentReview(registry, before);
    }

    /** Everything that contradicts; empty when nothing does. */
    Map<String, List<String>> errors(DialogDocument document, @Nullable Integer partyNumber, Instant now) {
        if (before == null) {
            reviewResource(document);
        }
        reviewTimes(document, now);
        reviewLabels(document, partyNumber);
        new TransmissionIds(document, before == null ? History.NONE : before.history()).review(this::addIf);
        newlyNamed(document)
                .forEach((path, urn) -> addIf(
                        described(ServiceResourceUrn.identifier(urn)) == null, path, "is not known to the directory"));
        return errors;
    }

    /** The first service resource in the document that belongs to another than that owner, or null. */
    @Nullable
    String ofAnother(DialogDocument document, String ownerNumber) {
        for (String urn : newlyNamed(document).values()) {
            ServiceResource resource = described(ServiceResourceUrn.identifier(urn));
            if (resource != null && !ownerNumber.equals(resource.ownerNumber())) {
                return urn;
            }
        }
        return null;
    }

    private void reviewResource(DialogDocument document) {
        ServiceResource resource = described(document.resourceIdentifier());
        addIf(resource == null, "serviceResource", "is not known to the directory");
        addIf(resource != null && resource.ownerNumber() == null, "serviceResource", "has no owner in the directory");
    }

    private void reviewLabels(DialogDocument document, @Nullable Integer partyNumber) {
        List<ServiceOwnerLabel> known = before == null ? List.of() : before.labels();
        List<Label> labels = document.serviceOwnerContext() == null
                ? List.of()
                : document.serviceOwnerContext().serviceOwnerLabels();
        for (int i = 0; i < labels.size(); i++) {
            ServiceOwnerLabel label = labels.get(i).label();
            String objection = known.contains(label) ? null : objectionTo(label, partyNumber);
            if (objection != null) {
                add("serviceOwnerContext.serviceOwnerLabels[%d].value".formatted(i), objection);
            }
        }
    }

    /** What speaks against the label on a dialog of a party that the app platform knows by that number, or null. */
    static @Nullable String objectionTo(ServiceOwnerLabel label, @Nullable Integer partyNumber) {
        return partyNumber != null
                        && label.instanceRef() instanceof AppInstanceRef(int partyId, var _)
                        && partyId != partyNumber
                ? "names an app instance of another party than the dialog's, whose partyId is " + partyNumber
                : null;
    }

    @Nullable
    ServiceResource described(String identifier) {
        ServiceResource resource = registry.find(identifier);
        return resource != null && resource.known() ? resource : null;
    }

    private void reviewTimes(DialogDocument document, Instant now) {
        notPast("visibleFrom", document, DialogDocument::visibleFrom, now);
        notPast("dueAt", document, DialogDocument::dueAt, now);
        notPast("expiresAt", document, DialogDocument::expiresAt, now);
        if (before == null) {
            notAhead("createdAt", document.createdAt(), now);
            notAhead("updatedAt", document.updatedAt(), now);
        }
    }

    private void notPast(
            String path, DialogDocument document, Function<DialogDocument, @Nullable Instant> member, Instant now) {
        Instant time = member.apply(document);
        boolean isNew = before == null || !Objects.equals(time, member.apply(before));
        addIf(isNew && time != null && time.isBefore(now), path, "must not be in the past");
    }

    private void notAhead(String path, @Nullable Instant time, Instant now) {
        addIf(time != null && time.isAfter(now), path, "must not be in the future");
    }

    private Map<String, String> newlyNamed(DialogDocument document) {
        Map<String, String> named = namedResources(document);
        if (before != null) {
            named.values().removeAll(namedResources(before).values());
        }
        return named;
    }

    /** The attributes that are service resources, by their paths. */
    private static Map<String, String> namedResources(DialogDocument document) {
        Map<String, String> named = new LinkedHashMap<>();
        collect("guiActions", document.guiActions(), GuiAction::authorizationAttribute, named);
        collect("apiActions", document.apiActions(), ApiAction::authorizationAttribute, named);
        collect("transmissions", document.transmissions(), Transmission::authorizationAttribute, named);
        return named;
    }

    private static <T> void collect(
            String list, List<T> parts, Function<T, @Nullable String> attribute, Map<String, String> named) {
        for (int i = 0; i < parts.size(); i++) {
            String value = attribute.apply(parts.get(i));
            if (value != null && ServiceResourceUrn.isOne(value)) {
                named.put("%s[%d].authorizationAttribute".formatted(list, i), value);
            }
        }
    }

    private void addIf(boolean broken, String path, String message) {
        if (broken) {
            add(path, message);
        }
    }

    private void add(String path, String message) {
        errors.computeIfAbsent(path, _ -> new ArrayList<>()).add(message);
    }
}
