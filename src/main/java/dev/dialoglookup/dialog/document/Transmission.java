package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something sent within a dialog, by the owner or by the party. */
public record Transmission(
        @Nullable UUID id,
        @Size(min = 3, max = 36) @Nullable String idempotentKey,
        @Nullable Instant createdAt,
        @NotNull Type type,
        @AuthorizationAttribute @Nullable String authorizationAttribute,
        @Size(max = 255) @Nullable String externalReference,
        @Nullable UUID relatedTransmissionId,
        @NotNull @Valid Actor sender,
        @NotNull @Valid TransmissionContent content,
        List<@NotNull @Valid Attachment> attachments,
        List<@NotNull @Valid NavigationalAction> navigationalActions)
        implements Part {

    /** What a transmission is. */
    public enum Type {
        Information,
        Acceptance,
        Rejection,
        Request,
        Alert,
        Decision,
        Submission,
        Correction;

        /** Whether the party sends transmissions of this type; the owner sends all others. */
        public boolean fromParty() {
            return this == Submission || this == Correction;
        }
    }

    /** Where a reader of a transmission can go on. */
    public record NavigationalAction(
            @Text List<@NotNull Translation> title,
            @NotNull @Uri String url,
            @Nullable Instant expiresAt) {}

    /** Whether the other is there, only the stored dialog shows. */
    @Override
    public void check(Findings findings) {
        findings.addIf(
                id != null && id.equals(relatedTransmissionId),
                "relatedTransmissionId",
                "must be the id of another transmission");
    }

    /** The same transmission, leading elsewhere. */
    public Transmission leadingTo(
            TransmissionContent otherContent,
            List<Attachment> otherAttachments,
            List<NavigationalAction> otherActions) {
        return new Transmission(
                id,
                idempotentKey,
                createdAt,
                type,
                authorizationAttribute,
                externalReference,
                relatedTransmissionId,
                sender,
                otherContent,
                otherAttachments,
                otherActions);
    }

    /** The same with an id on it and its attachments, and with that time where it has none. */
    public Transmission identified(Supplier<UUID> ids, Instant otherwise) {
        return new Transmission(
                id == null ? ids.get() : id,
                idempotentKey,
                createdAt == null ? otherwise : createdAt,
                type,
                authorizationAttribute,
                externalReference,
                relatedTransmissionId,
                sender,
                content,
                Identified.all(attachments, List.of(), ids),
                navigationalActions);
    }
}
