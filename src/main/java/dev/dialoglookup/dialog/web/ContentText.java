package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A member of a content as answers show it. */
record ContentText(LocalizedText value, String mediaType) {

    static @Nullable ContentText of(@Nullable ContentValue value, AcceptedLanguages accepted) {
        return value == null ? null : new ContentText(value.text().prunedTo(accepted), value.mediaType());
    }
}
