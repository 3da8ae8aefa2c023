package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.SystemLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog keeps for good. A document that replaces another says it again or leaves it out; times may also be those that
 * readers of the dialog are shown.
 */
record LastingMembers(StoredDialog dialog, DialogDocument before) {

    /** By their names in the document, in its order. */
    static final SequencedMap<String, Function<DialogDocument, @Nullable Object>> MEMBERS = members();

    private static SequencedMap<String, Function<DialogDocument, @Nullable Object>> members() {
        SequencedMap<String, Function<DialogDocument, @Nullable Object>> members = new LinkedHashMap<>();
        members.put("id", DialogDocument::id);
        members.put("idempotentKey", DialogDocument::idempotentKey);
        members.put("serviceResource", DialogDocument::serviceResource);
        members.put("party", DialogDocument::party);
        members.put("createdAt", DialogDocument::createdAt);
        members.put("updatedAt", DialogDocument::updatedAt);
        members.put("systemLabel", DialogDocument::systemLabel);
        return members;
    }

    /** Everything that the document would change: JSON path → messages. */
    Map<String, List<String>> errors(DialogDocument document) {
        Map<String, Object> shown = Map.of(
                "id", dialog.id(),
                "createdAt", dialog.times().createdAt(),
                "updatedAt", dialog.times().updatedAt(),
                "systemLabel", Objects.requireNonNullElse(before.systemLabel(), SystemLabel.Default));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        MEMBERS.forEach((name, member) -> {
            Object said = member.apply(document);
            if (said != null && !said.equals(member.apply(before)) && !said.equals(shown.get(name))) {
                errors.put(name, List.of("is said once, when the dialog is created; leave it out"));
            }
        });
        return errors;
    }
}
