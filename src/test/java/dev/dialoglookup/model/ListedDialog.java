package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.model.WordQuery.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dialog with what lists show of it and find it by. */
record ListedDialog(ModelDialog dialog, Times times, Traits traits, Texts texts) {

    /**
     * @param givenCreatedAt what the owner wrote; the service has its own where it wrote nothing
     * @param labelledAt when the owner put one more label on it, or null
     */
    record Times(
            @Nullable Instant givenCreatedAt,
            @Nullable Instant givenUpdatedAt,
            @Nullable Instant labelledAt,
            Instant createdAt,
            Instant updatedAt,
            Instant contentUpdatedAt,
            @Nullable Instant dueAt) {}

    /**
     * What is compared as it stands.
     *
     * @param place Default, Bin or Archive
     * @param isSent whether its party has sent something
     */
    record Traits(
            Status status,
            @Nullable String extendedStatus,
            @Nullable String externalReference,
            @Nullable String process,
            boolean isApiOnly,
            SystemLabel place,
            boolean isSent,
            Opened opened) {

        Set<SystemLabel> systemLabels() {
            Set<SystemLabel> labels = EnumSet.of(place);
            if (isSent) {
                labels.add(SystemLabel.Sent);
            }
            if (opened == Opened.MARKED_AS_UNOPENED) {
                labels.add(SystemLabel.MarkedAsUnopened);
            }
            return labels;
        }
    }

    /** Whether somebody opened it since its content changed. */
    enum Opened {
        NEVER,
        OPENED,
        MARKED_AS_UNOPENED
    }

    /** What is read and searched; an absent text is null. */
    record Texts(
            @Nullable Said title,
            @Nullable Said nonSensitiveTitle,
            @Nullable Said summary,
            @Nullable Said nonSensitiveSummary,
            @Nullable Said senderName,
            @Nullable Said additionalInfo,
            List<String> tags) {

        @Nullable
        Said titleShown(boolean safeOnly) {
            return safeOnly && nonSensitiveTitle != null ? nonSensitiveTitle : title;
        }

        @Nullable
        Said summaryShown(boolean safeOnly) {
            return safeOnly ? nonSensitiveSummary : summary;
        }

        /** What may be searched: everything, or below the level what is then shown. */
        List<Said> searched(boolean safeOnly) {
            List<Said> texts = new ArrayList<>();
            add(texts, titleShown(safeOnly));
            add(texts, summaryShown(safeOnly));
            add(texts, senderName);
            if (!safeOnly) {
                add(texts, additionalInfo);
                tags.forEach(tag -> texts.add(new Said("", tag)));
            }
            return texts;
        }

        private static void add(List<Said> texts, @Nullable Said text) {
            if (text != null) {
                texts.add(text);
            }
        }
    }

    String id() {
        return dialog.id();
    }
}
