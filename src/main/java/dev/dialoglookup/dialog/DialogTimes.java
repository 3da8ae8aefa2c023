package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import java.time.Instant;

/** The three times that a new dialog starts with. */
record DialogTimes(Instant createdAt, Instant updatedAt, Instant contentUpdatedAt) {

    /** The owner's own times where it gave them, else now; a dialog that becomes visible later is new only then. */
    static DialogTimes of(DialogDocument document, Instant now) {
        Instant visibleFrom = document.visibleFrom();
        if (visibleFrom != null && visibleFrom.isAfter(now)) {
            return new DialogTimes(visibleFrom, visibleFrom, visibleFrom);
        }
        Instant updated = document.updatedAt();
        Instant created = document.createdAt();
        if (created == null) {
            created = updated == null ? now : updated;
        }
        updated = updated == null ? created : updated;
        // the database holds visible_from <= content_updated_at: nobody could have read it before
        Instant content = visibleFrom == null || !visibleFrom.isAfter(updated) ? updated : visibleFrom;
        return new DialogTimes(created, updated, content);
    }
}
