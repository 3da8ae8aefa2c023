package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What a dialog says. */
public record Content(
        @Valid @Text @Nullable ContentValue title,
        @Valid @Text @Nullable ContentValue nonSensitiveTitle,
        @Valid @Text @Nullable ContentValue summary,
        @Valid @Text @Nullable ContentValue nonSensitiveSummary,
        @Valid @Text @Nullable ContentValue senderName,

        @Valid
        @Text(
                max = 1023,
                mediaTypes = {ContentValue.PLAIN_TEXT, ContentValue.MARKDOWN})
        @Nullable
        ContentValue additionalInfo,

        @Valid @Text(max = 25) @Nullable ContentValue extendedStatus,

        @Valid @Text(max = Uri.MAX, mediaTypes = ContentValue.EMBEDDED_MARKDOWN) @Nullable
        ContentValue mainContentReference) {}
