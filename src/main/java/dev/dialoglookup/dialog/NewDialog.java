package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * A dialog that is about to be stored, and what it says.
 *
 * @param document every part has its id
 */
record NewDialog(StoredDialog row, DialogDocument document) {

    static final Comparator<NewDialog> BY_KEY =
            Comparator.comparing(dialog -> Objects.requireNonNullElse(dialog.document.idempotentKey(), ""));

    UUID id() {
        return row.id();
    }
}
