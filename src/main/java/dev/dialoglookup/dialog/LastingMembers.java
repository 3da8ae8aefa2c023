package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.SystemLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog keeps for good. A document that replaces another says it again or leaves it out; times may also be those that
 * readers of the dialog are shown.
 */
record LastingMembers(StoredDialog dialog, DialogDocument before) {

    /** Everything that the document would change: JSON path → messages. */
    Map<String, List<String>> errors(DialogDocument document) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        SystemLabel place = before.systemLabel() == null ? SystemLabel.Default : before.systemLabel();
        check("id", document.id(), changed, before.id(), dialog.id());
        check("idempotentKey", document.idempotentKey(), changed, before.idempotentKey());
        check("serviceResource", document.serviceResource(), changed, before.serviceResource());
        check("party", document.party(), changed, before.party());
        check(
                "createdAt",
                document.createdAt(),
                changed,
                before.createdAt(),
                dialog.times().createdAt());
        check(
                "updatedAt",
                document.updatedAt(),
                changed,
                before.updatedAt(),
                dialog.times().updatedAt());
        check("systemLabel", document.systemLabel(), changed, place);
        Map<String, List<String>> errors = new LinkedHashMap<>();
        changed.keySet()
                .forEach(path -> errors.put(path, List.of("is said once, when the dialog is created; leave it out")));
        return errors;
    }

    private static void check(
            String path, @Nullable Object said, Map<String, @Nullable Object> changed, @Nullable Object... allowed) {
        if (said != null && Arrays.stream(allowed).noneMatch(known -> Objects.equals(known, said))) {
            changed.put(path, said);
        }
    }
}
