package dev.dialoglookup.dialog.document;

import dev.dialoglookup.party.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as its owner writes it.
 *
 * @param id a UUID of version 7; the service chooses one where there is none
 * @param idempotentKey unique per owner: a repeated creation names the first dialog
 * @param serviceResource the URN in full
 */
public record DialogDocument(
        @TimeOrderedId @Nullable UUID id,
        @Size(min = 3, max = 36) @Nullable String idempotentKey,

        @NotNull
        @Pattern(
                regexp = ServiceResourceUrn.PATTERN,
                message = "must be a service resource in full: urn:altinn:resource:{identifier}")
        String serviceResource,

        @NotNull Party party,
        @Min(0) @Max(100) @Nullable Integer progress,
        Status status,
        @Size(max = 255) @Nullable String extendedStatus,
        @Size(max = 255) @Nullable String externalReference,

        @Uri(anyScheme = true, message = "must be a URI of at most 1023 characters") @Nullable
        String process,

        @Uri(anyScheme = true, message = "must be a URI of at most 1023 characters") @Nullable
        String precedingProcess,

        @Nullable Instant dueAt,
        @Nullable Instant expiresAt,
        @Nullable Instant visibleFrom,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        boolean isApiOnly,
        @Nullable SystemLabel systemLabel,
        List<@NotNull @Valid SearchTag> searchTags,
        @Valid ServiceOwnerContext serviceOwnerContext,
        @Valid @Nullable Content content,
        List<@NotNull @Valid Attachment> attachments,
        List<@NotNull @Valid Transmission> transmissions,
        List<@NotNull @Valid GuiAction> guiActions,
        List<@NotNull @Valid ApiAction> apiActions,
        List<@NotNull @Valid Activity> activities)
        implements Part {

    /** Lower-cases the URN, and takes what was not said for what it means. */
    public DialogDocument {
        serviceResource = serviceResource == null ? serviceResource : serviceResource.toLowerCase(Locale.ROOT);
        status = status == null ? Status.NotApplicable : status;
        serviceOwnerContext = serviceOwnerContext == null ? ServiceOwnerContext.EMPTY : serviceOwnerContext;
    }

    @Override
    public void check(Findings findings) {
        new DocumentRules(this).check(findings);
    }

    /** The same with an id on every part, and a time on what happened: what the owner did not choose, we do. */
    public DialogDocument identifiedBy(UUID newId, Supplier<UUID> ids, Instant now) {
        Instant at = createdAt == null ? now : createdAt;
        return with(
                newId,
                Attachment.identified(attachments, ids),
                transmissions.stream().map(part -> part.identified(ids, at)).toList(),
                guiActions.stream().map(part -> part.identified(ids)).toList(),
                apiActions.stream().map(part -> part.identified(ids)).toList(),
                activities.stream().map(part -> part.identified(ids, at)).toList());
    }

    /** The same without transmissions and activities, which are only ever appended to. */
    public DialogDocument withoutHistory() {
        return with(id, attachments, List.of(), guiActions, apiActions, List.of());
    }

    private DialogDocument with(
            @Nullable UUID newId,
            List<Attachment> newAttachments,
            List<Transmission> newTransmissions,
            List<GuiAction> newGuiActions,
            List<ApiAction> newApiActions,
            List<Activity> newActivities) {
        return new DialogDocument(
                newId,
                idempotentKey,
                serviceResource,
                party,
                progress,
                status,
                extendedStatus,
                externalReference,
                process,
                precedingProcess,
                dueAt,
                expiresAt,
                visibleFrom,
                createdAt,
                updatedAt,
                isApiOnly,
                systemLabel,
                searchTags,
                serviceOwnerContext,
                content,
                newAttachments,
                newTransmissions,
                newGuiActions,
                newApiActions,
                newActivities);
    }

    /** The identifier of the service resource, without its prefix. */
    public String resourceIdentifier() {
        return ServiceResourceUrn.identifier(serviceResource);
    }
}
