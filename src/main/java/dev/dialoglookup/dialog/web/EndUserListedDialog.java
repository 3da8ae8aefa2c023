package dev.dialoglookup.dialog.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.search.DialogListItem;
import dev.dialoglookup.dialog.search.DialogListItem.ListContent;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A dialog in an end user's list. */
public record EndUserListedDialog(
        @JsonUnwrapped ListedDialog dialog,
        @Nullable ShownActivity latestActivity,
        @Nullable Content content) {

    /** The texts that the user's level lets it see. */
    record Content(
            @Nullable ContentText title,
            @Nullable ContentText summary,
            @Nullable ContentText senderName,
            @Nullable ContentText extendedStatus) {

        static @Nullable Content of(@Nullable ListContent content, AcceptedLanguages accepted) {
            return content == null
                    ? null
                    : new Content(
                            ContentText.of(content.title(), accepted),
                            ContentText.of(content.summary(), accepted),
                            ContentText.of(content.senderName(), accepted),
                            ContentText.of(content.extendedStatus(), accepted));
        }
    }

    /** The view of one that was found. */
    public static EndUserListedDialog of(DialogListItem item, EphemeralIdentifiers names, AcceptedLanguages accepted) {
        Function<Party, String> named = party -> names.of(item.id(), party);
        return new EndUserListedDialog(
                ListedDialog.of(item, named),
                ShownActivity.ofLatest(item.summary().latestActivity(), named, accepted),
                Content.of(item.summary().content(), accepted));
    }
}
