package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.ApiAction;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.GuiAction;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds a well-formed document against the time and what the directory knows. */
final class DocumentReview {

    private final Registry registry;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    DocumentReview(Registry registry) {
        this.registry = registry;
    }

    /** Everything that contradicts; empty when nothing does. */
    Map<String, List<String>> errors(DialogDocument document, @Nullable Integer partyNumber, Instant now) {
        ServiceResource resource = described(document.resourceIdentifier());
        addIf(resource == null, "serviceResource", "is not known to the directory");
        addIf(resource != null && resource.ownerNumber() == null, "serviceResource", "has no owner in the directory");
        reviewTimes(document, now);
        List<Label> labels = document.serviceOwnerContext().serviceOwnerLabels();
        for (int i = 0; i < labels.size(); i++) {
            String objection = objectionTo(labels.get(i).label(), partyNumber);
            if (objection != null) {
                add("serviceOwnerContext.serviceOwnerLabels[%d].value".formatted(i), objection);
            }
        }
        namedResources(document)
                .forEach((path, urn) -> addIf(
                        described(ServiceResourceUrn.identifier(urn)) == null, path, "is not known to the directory"));
        return errors;
    }

    /** The first service resource in the document that belongs to another than that owner, or null. */
    @Nullable
    String ofAnother(DialogDocument document, String ownerNumber) {
        for (String urn : namedResources(document).values()) {
            ServiceResource resource = described(ServiceResourceUrn.identifier(urn));
            if (resource != null && !ownerNumber.equals(resource.ownerNumber())) {
                return urn;
            }
        }
        return null;
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
        notPast("visibleFrom", document.visibleFrom(), now);
        notPast("dueAt", document.dueAt(), now);
        notPast("expiresAt", document.expiresAt(), now);
        notAhead("createdAt", document.createdAt(), now);
        notAhead("updatedAt", document.updatedAt(), now);
    }

    private void notPast(String path, @Nullable Instant time, Instant now) {
        addIf(time != null && time.isBefore(now), path, "must not be in the past");
    }

    private void notAhead(String path, @Nullable Instant time, Instant now) {
        addIf(time != null && time.isAfter(now), path, "must not be in the future");
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
