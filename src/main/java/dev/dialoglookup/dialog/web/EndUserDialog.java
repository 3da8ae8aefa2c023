package dev.dialoglookup.dialog.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.details.DialogDetails;
import dev.dialoglookup.localization.AcceptedLanguages;
import org.jspecify.annotations.Nullable;

/** One dialog as an end user sees it. */
public record EndUserDialog(
        @JsonUnwrapped ShownDialog dialog, @Nullable Content content) {

    /** What it says. */
    record Content(
            @Nullable ContentText title,
            @Nullable ContentText summary,
            @Nullable ContentText senderName,
            @Nullable ContentText additionalInfo,
            @Nullable ContentText extendedStatus,
            @Nullable MainContentReference mainContentReference) {

        static @Nullable Content of(DialogDetails details, AcceptedLanguages accepted) {
            dev.dialoglookup.dialog.document.Content content =
                    details.document().content();
            return content == null
                    ? null
                    : new Content(
                            ContentText.of(content.title(), accepted),
                            ContentText.of(content.summary(), accepted),
                            ContentText.of(content.senderName(), accepted),
                            ContentText.of(content.additionalInfo(), accepted),
                            ContentText.of(content.extendedStatus(), accepted),
                            MainContentReference.of(details.parts().mainContentReference(), accepted));
        }
    }

    /** The view of one that was opened. */
    public static EndUserDialog of(DialogDetails details, EphemeralIdentifiers names, AcceptedLanguages accepted) {
        return new EndUserDialog(
                ShownDialog.of(details, false, party -> names.of(details.id(), party), accepted),
                Content.of(details, accepted));
    }
}
