package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.Translation;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a content as answers show it. */
record ContentText(LocalizedText value, String mediaType) {

    static @Nullable ContentText of(@Nullable ContentValue value, AcceptedLanguages accepted) {
        return value == null ? null : new ContentText(value.text().prunedTo(accepted), value.mediaType());
    }

    /** A text that is no content, as answers show it; empty where there is none. */
    static LocalizedText text(List<Translation> translations, AcceptedLanguages accepted) {
        return new LocalizedText(
                        translations.stream().map(Translation::localization).toList())
                .prunedTo(accepted);
    }
}
