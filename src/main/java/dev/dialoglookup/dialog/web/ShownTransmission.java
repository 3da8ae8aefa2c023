package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.Authorized;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.document.TransmissionContent;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something sent within a dialog, as answers show it.
 *
 * @param idempotentKey for owners only
 */
record ShownTransmission(
        @Nullable UUID id,
        @Nullable String idempotentKey,
        @Nullable Instant createdAt,
        Transmission.Type type,
        @Nullable String authorizationAttribute,
        @Nullable Boolean isAuthorized,
        @Nullable String externalReference,
        @Nullable UUID relatedTransmissionId,
        ShownActor sender,
        Content content,
        List<ShownAttachment> attachments,
        List<NavigationalAction> navigationalActions) {

    /** What it says. */
    record Content(
            @Nullable ContentText title,
            @Nullable ContentText summary,
            @Nullable ContentText contentReference) {}

    /** Where its reader can go on. */
    record NavigationalAction(
            LocalizedText title, String url, @Nullable Instant expiresAt) {}

    static ShownTransmission of(
            Authorized<Transmission> authorized,
            boolean isForOwner,
            Function<Party, String> names,
            AcceptedLanguages accepted) {
        Transmission part = authorized.part();
        TransmissionContent content = part.content();
        return new ShownTransmission(
                part.id(),
                isForOwner ? part.idempotentKey() : null,
                part.createdAt(),
                part.type(),
                part.authorizationAttribute(),
                authorized.isAuthorized(),
                part.externalReference(),
                part.relatedTransmissionId(),
                ShownActor.of(part.sender(), names),
                new Content(
                        ContentText.of(content.title(), accepted),
                        ContentText.of(content.summary(), accepted),
                        ContentText.of(content.contentReference(), accepted)),
                ShownAttachment.of(part.attachments(), accepted),
                part.navigationalActions().stream()
                        .map(action -> new NavigationalAction(
                                ContentText.text(action.title(), accepted), action.url(), action.expiresAt()))
                        .toList());
    }
}
