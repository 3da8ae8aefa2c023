package dev.dialoglookup.dialog.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where an attachment lies, and for whom. */
public record AttachmentUrl(
        @NotNull @Uri String url,

        @Size(max = 255)
        @Pattern(
                regexp = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(\\s*;.*)?",
                message = "must be a media type, such as application/pdf")
        @Nullable
        String mediaType,

        @NotNull ConsumerType consumerType) {}
