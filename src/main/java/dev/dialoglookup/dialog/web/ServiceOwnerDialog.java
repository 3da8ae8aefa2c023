package dev.dialoglookup.dialog.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dialoglookup.dialog.details.DialogDetails;
import dev.dialoglookup.dialog.document.Label;
import dev.dialoglookup.dialog.document.SearchTag;
import dev.dialoglookup.dialog.web.ServiceOwnerListedDialog.ServiceOwnerContext;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dialog as its service owner sees it, in all its languages and with clear names. */
record ServiceOwnerDialog(
        @JsonUnwrapped ShownDialog dialog,
        @Nullable String idempotentKey,
        @Nullable Instant deletedAt,
        @Nullable Instant visibleFrom,
        List<SearchTag> searchTags,
        ServiceOwnerContext serviceOwnerContext,
        @Nullable Content content) {

    /** What it says, at every level. */
    record Content(
            @Nullable ContentText title,
            @Nullable ContentText nonSensitiveTitle,
            @Nullable ContentText summary,
            @Nullable ContentText nonSensitiveSummary,
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
                            ContentText.of(content.nonSensitiveTitle(), accepted),
                            ContentText.of(content.summary(), accepted),
                            ContentText.of(content.nonSensitiveSummary(), accepted),
                            ContentText.of(content.senderName(), accepted),
                            ContentText.of(content.additionalInfo(), accepted),
                            ContentText.of(content.extendedStatus(), accepted),
                            MainContentReference.of(details.parts().mainContentReference(), accepted));
        }
    }

    static ServiceOwnerDialog of(DialogDetails details) {
        AcceptedLanguages all = AcceptedLanguages.ANY;
        return new ServiceOwnerDialog(
                ShownDialog.of(details, true, Party::urn, all),
                details.document().idempotentKey(),
                details.times().deletedAt(),
                details.times().visibleFrom(),
                details.document().searchTags(),
                new ServiceOwnerContext(
                        details.revisions().serviceOwnerContext(),
                        details.serviceOwnerLabels().stream().map(Label::new).toList()),
                Content.of(details, all));
    }
}
