package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that happened to a dialog. */
public record Activity(
        @Nullable UUID id,
        @Nullable Instant createdAt,
        @NotNull Type type,
        @Size(max = 1023) @Nullable String extendedType,
        @NotNull @Valid Actor performedBy,
        @Text(optional = true) List<@NotNull Translation> description,
        @Nullable UUID transmissionId)
        implements Part {

    /** What can happen. */
    public enum Type {
        DialogCreated,
        DialogClosed,
        Information,
        TransmissionOpened,
        PaymentMade,
        SignatureProvided,
        DialogOpened,
        DialogDeleted,
        DialogRestored,
        SentToSigning,
        SentToFormFill,
        SentToSendIn,
        SentToPayment,
        FormSubmitted,
        FormSaved,
        CorrespondenceOpened,
        CorrespondenceConfirmed
    }

    @Override
    public void check(Findings findings) {
        if (type != null) {
            belongs(
                    findings,
                    "description",
                    description == null || description.isEmpty() ? null : description,
                    Type.Information);
            belongs(findings, "transmissionId", transmissionId, Type.TransmissionOpened);
        }
    }

    private void belongs(Findings findings, String path, @Nullable Object member, Type only) {
        findings.addIf(member == null && type == only, path, "is required with the type " + only);
        findings.addIf(member != null && type != only, path, "goes with the type " + only + " only");
    }

    /** The same without what may be sensitive in it. */
    public Activity withoutDescription() {
        return new Activity(id, createdAt, type, extendedType, performedBy, List.of(), transmissionId);
    }

    /** The same with an id, and with that time where it has none. */
    public Activity identified(Supplier<UUID> ids, Instant otherwise) {
        return new Activity(
                id == null ? ids.get() : id,
                createdAt == null ? otherwise : createdAt,
                type,
                extendedType,
                performedBy,
                description,
                transmissionId);
    }
}
