package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.Attachment;
import dev.dialoglookup.dialog.document.AttachmentUrl;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a dialog or a transmission, as answers show it. */
record ShownAttachment(
        @Nullable UUID id,
        @Nullable String name,
        LocalizedText displayName,
        List<AttachmentUrl> urls,
        @Nullable Instant expiresAt) {

    static List<ShownAttachment> of(List<Attachment> attachments, AcceptedLanguages accepted) {
        return attachments.stream()
                .map(part -> new ShownAttachment(
                        part.id(),
                        part.name(),
                        ContentText.text(part.displayName(), accepted),
                        part.urls(),
                        part.expiresAt()))
                .toList();
    }
}
