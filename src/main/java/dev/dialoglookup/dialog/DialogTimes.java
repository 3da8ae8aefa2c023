package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The three times of a dialog. */
record DialogTimes(Instant createdAt, Instant updatedAt, Instant contentUpdatedAt) {

    /**
     * Those that a new dialog starts with: the owner's own times where it gave them, else now; a dialog that becomes visible
     * later is new only then.
     */
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

    /**
     * The times after a change at that moment. What was to appear later and now appears at once is as if new.
     *
     * @param until from when the dialog was visible before the change
     */
    DialogTimes changed(DialogDocument document, boolean isContentChanged, @Nullable Instant until, Instant now) {
        Instant visibleFrom = document.visibleFrom();
        if (visibleFrom != null && visibleFrom.isAfter(now)) {
            return new DialogTimes(visibleFrom, visibleFrom, visibleFrom);
        }
        if (until != null && until.isAfter(now)) {
            return new DialogTimes(document.createdAt() == null ? now : document.createdAt(), now, now);
        }
        // the row has microseconds, the document what was written
        boolean appears = visibleFrom != null
                && visibleFrom.truncatedTo(ChronoUnit.MICROS).isAfter(contentUpdatedAt);
        return new DialogTimes(createdAt, now, isContentChanged || appears ? now : contentUpdatedAt);
    }
}
