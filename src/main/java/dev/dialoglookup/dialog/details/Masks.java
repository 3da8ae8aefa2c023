package dev.dialoglookup.dialog.details;

import dev.dialoglookup.dialog.document.ApiAction;
import dev.dialoglookup.dialog.document.Attachment;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.GuiAction;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.document.Transmission.NavigationalAction;
import dev.dialoglookup.dialog.document.TransmissionContent;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Hides from an end user where parts lead that it may not use, or whose time is over.
 *
 * @param now what expires at this moment has expired
 */
record Masks(Instant now) {

    static final String UNAUTHORIZED = "urn:dialogporten:unauthorized";
    static final String EXPIRED = "urn:dialogporten:expired";

    Parts masked(Parts parts) {
        return new Parts(
                parts.mainContentReference() == null
                        ? null
                        : masked(parts.mainContentReference(), part -> part.withText(UNAUTHORIZED)),
                attachments(parts.attachments(), null),
                parts.transmissions().stream().map(this::transmission).toList(),
                all(parts.guiActions(), (GuiAction part) -> part.withUrl(UNAUTHORIZED)),
                all(parts.apiActions(), (ApiAction part) -> part.withUrls(UNAUTHORIZED)));
    }

    private static <T> List<Authorized<T>> all(List<Authorized<T>> parts, UnaryOperator<T> mask) {
        return parts.stream().map(part -> masked(part, mask)).toList();
    }

    private static <T> Authorized<T> masked(Authorized<T> part, UnaryOperator<T> mask) {
        return part.isClosed() ? new Authorized<>(mask.apply(part.part()), part.isAuthorized()) : part;
    }

    private Authorized<Transmission> transmission(Authorized<Transmission> authorized) {
        Transmission part = authorized.part();
        String closed = authorized.isClosed() ? UNAUTHORIZED : null;
        return new Authorized<>(
                part.leadingTo(
                        content(part.content(), closed),
                        attachments(part.attachments(), closed),
                        part.navigationalActions().stream()
                                .map(action -> navigationalAction(action, closed))
                                .toList()),
                authorized.isAuthorized());
    }

    private static TransmissionContent content(TransmissionContent content, @Nullable String closed) {
        ContentValue reference = content.contentReference();
        return closed == null || reference == null
                ? content
                : new TransmissionContent(content.title(), content.summary(), reference.withText(closed));
    }

    private List<Attachment> attachments(List<Attachment> attachments, @Nullable String closed) {
        return attachments.stream()
                .map(attachment -> {
                    String mask = mask(attachment.expiresAt(), closed);
                    return mask == null ? attachment : attachment.withUrls(mask);
                })
                .toList();
    }

    private NavigationalAction navigationalAction(NavigationalAction action, @Nullable String closed) {
        String mask = mask(action.expiresAt(), closed);
        return mask == null ? action : new NavigationalAction(action.title(), mask, action.expiresAt());
    }

    /** What is closed is not even said to have expired. */
    private @Nullable String mask(@Nullable Instant expiresAt, @Nullable String closed) {
        return closed != null || expiresAt == null || expiresAt.isAfter(now) ? closed : EXPIRED;
    }
}
