package dev.dialoglookup.dialog.details;

import dev.dialoglookup.dialog.document.ApiAction;
import dev.dialoglookup.dialog.document.Attachment;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.GuiAction;
import dev.dialoglookup.dialog.document.Transmission;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parts of a dialog that lead somewhere, in the order they were given. */
public record Parts(
        @Nullable Authorized<ContentValue> mainContentReference,
        List<Attachment> attachments,
        List<Authorized<Transmission>> transmissions,
        List<Authorized<GuiAction>> guiActions,
        List<Authorized<ApiAction>> apiActions) {

    /** The parts of a document; without rights, as its owner has them. */
    static Parts of(DialogDocument document, List<Transmission> transmissions, @Nullable PartRights rights) {
        ContentValue main =
                document.content() == null ? null : document.content().mainContentReference();
        return new Parts(
                main == null ? null : new Authorized<>(main, rights == null ? null : rights.allowMain()),
                document.attachments(),
                decided(
                        transmissions,
                        rights == null ? null : part -> rights.allowTransmission(part.authorizationAttribute())),
                decided(
                        document.guiActions(),
                        rights == null
                                ? null
                                : part -> rights.allowAction(part.action(), part.authorizationAttribute())),
                decided(
                        document.apiActions(),
                        rights == null
                                ? null
                                : part -> rights.allowAction(part.action(), part.authorizationAttribute())));
    }

    private static <T> List<Authorized<T>> decided(List<T> parts, @Nullable Predicate<T> allowed) {
        return parts.stream()
                .map(part -> new Authorized<>(part, allowed == null ? null : allowed.test(part)))
                .toList();
    }
}
