package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What a transmission says. */
public record TransmissionContent(
        @NotNull @Valid @Text ContentValue title,
        @Valid @Text @Nullable ContentValue summary,

        @Valid @Text(max = Uri.MAX, mediaTypes = ContentValue.EMBEDDED_MARKDOWN) @Nullable
        ContentValue contentReference) {}
