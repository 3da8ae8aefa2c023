package dev.dialoglookup.dialog.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dialoglookup.dialog.document.Label;
import dev.dialoglookup.dialog.search.DialogListItem;
import dev.dialoglookup.dialog.search.DialogListItem.ListContent;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dialog in a service owner's list, in all its languages and with clear names. */
record ServiceOwnerListedDialog(
        @JsonUnwrapped ListedDialog dialog,
        UUID revision,
        @Nullable Instant deletedAt,
        @Nullable Instant visibleFrom,
        @Nullable ShownActivity latestActivity,
        ServiceOwnerContext serviceOwnerContext,
        @Nullable Content content) {

    /** The labels that the owner put on the dialog. */
    record ServiceOwnerContext(UUID revision, List<Label> serviceOwnerLabels) {}

    /** The texts, with those for readers below the level. */
    record Content(
            @Nullable ContentText title,
            @Nullable ContentText nonSensitiveTitle,
            @Nullable ContentText summary,
            @Nullable ContentText nonSensitiveSummary,
            @Nullable ContentText senderName,
            @Nullable ContentText extendedStatus) {

        static @Nullable Content of(@Nullable ListContent content) {
            return content == null
                    ? null
                    : new Content(
                            ContentText.of(content.title(), AcceptedLanguages.ANY),
                            ContentText.of(content.nonSensitiveTitle(), AcceptedLanguages.ANY),
                            ContentText.of(content.summary(), AcceptedLanguages.ANY),
                            ContentText.of(content.nonSensitiveSummary(), AcceptedLanguages.ANY),
                            ContentText.of(content.senderName(), AcceptedLanguages.ANY),
                            ContentText.of(content.extendedStatus(), AcceptedLanguages.ANY));
        }
    }

    static ServiceOwnerListedDialog of(DialogListItem item) {
        List<String> labels = item.serviceOwnerLabels() == null ? List.of() : item.serviceOwnerLabels();
        return new ServiceOwnerListedDialog(
                ListedDialog.of(item, Party::urn),
                item.revisions().dialog(),
                item.times().deletedAt(),
                item.times().visibleFrom(),
                ShownActivity.ofLatest(item.summary().latestActivity(), Party::urn, AcceptedLanguages.ANY),
                new ServiceOwnerContext(
                        item.revisions().serviceOwnerContext(),
                        labels.stream().map(Label::new).toList()),
                Content.of(item.summary().content()));
    }
}
