package dev.dialoglookup.dialog.web;

import static dev.dialoglookup.dialog.web.FilterParameters.TOO_MANY;

import dev.dialoglookup.dialog.SearchLimits;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.edge.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What only service owners may ask of a dialog.
 *
 * @param serviceOwnerLabels 3 to 255 characters; the asterisk behind a prefix does not count
 */
record OwnersFilterParameters(
        @Nullable Instant visibleAfter,
        @Nullable Instant visibleBefore,
        @Nullable Deletion deleted,

        @Size(max = SearchLimits.VALUES, message = TOO_MANY)
        List<
                        @Pattern(
                                regexp = "[^*]{3,255}\\*?",
                                flags = Pattern.Flag.DOTALL,
                                message = "must have 3 to 255 characters, with * only at the end")
                        String>
                serviceOwnerLabels) {

    /** What is deleted is deleted for end users. */
    OwnersFilterParameters ofEndUser() {
        if (deletion() != Deletion.Exclude) {
            throw Problem.invalid("deleted", "must be Exclude together with endUserId")
                    .asException();
        }
        return this;
    }

    Deletion deletion() {
        return deleted == null ? Deletion.Exclude : deleted;
    }

    TimeRange visible() {
        return DateParameters.range("visible", visibleAfter, visibleBefore);
    }

    List<LabelPattern> labels() {
        return serviceOwnerLabels.stream()
                .map(label -> label.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .map(label -> label.endsWith("*")
                        ? new LabelPattern(label.substring(0, label.length() - 1), true)
                        : new LabelPattern(label, false))
                .toList();
    }
}
