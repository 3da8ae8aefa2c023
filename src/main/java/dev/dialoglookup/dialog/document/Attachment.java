package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a dialog or a transmission. */
public record Attachment(
        @Nullable UUID id,
        @Size(max = 255) @Nullable String name,
        @Text List<@NotNull Translation> displayName,
        @NotEmpty List<@NotNull @Valid AttachmentUrl> urls,
        @Nullable Instant expiresAt)
        implements Identified<Attachment> {

    /** The same attachment with every URL replaced. */
    public Attachment withUrls(String otherUrl) {
        return new Attachment(
                id,
                name,
                displayName,
                urls.stream()
                        .map(url -> new AttachmentUrl(otherUrl, url.mediaType(), url.consumerType()))
                        .toList(),
                expiresAt);
    }

    @Override
    public Attachment identified(Supplier<UUID> ids) {
        return new Attachment(id == null ? ids.get() : id, name, displayName, urls, expiresAt);
    }
}
