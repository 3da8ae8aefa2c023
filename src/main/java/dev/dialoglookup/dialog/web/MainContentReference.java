package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.Authorized;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Where the main content lies, as answers show it. */
record MainContentReference(
        LocalizedText value, String mediaType, @Nullable Boolean isAuthorized) {

    static @Nullable MainContentReference of(
            @Nullable Authorized<ContentValue> authorized, AcceptedLanguages accepted) {
        return authorized == null
                ? null
                : new MainContentReference(
                        authorized.part().text().prunedTo(accepted),
                        authorized.part().mediaType(),
                        authorized.isAuthorized());
    }
}
