package dev.dialoglookup.dialog.document;

import dev.dialoglookup.instance.ServiceOwnerLabel;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as its owner writes it.
 *
 * @param id a UUID of version 7; the service chooses one where there is none
 * @param idempotentKey unique per owner: a repeated creation names the first dialog
 * @param serviceResource the URN in full
 * @param serviceOwnerContext none in a new dialog; where a dialog is replaced, as it was
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
        @Size(max = MAX_TAGS) List<@NotNull @Valid SearchTag> searchTags,
        @Valid @Nullable ServiceOwnerContext serviceOwnerContext,
        @Valid @Nullable Content content,
        List<@NotNull @Valid Attachment> attachments,
        List<@NotNull @Valid Transmission> transmissions,
        List<@NotNull @Valid GuiAction> guiActions,
        List<@NotNull @Valid ApiAction> apiActions,
        List<@NotNull @Valid Activity> activities)
        implements Part {

    /** The most search tags of one dialog: what it is found by must fit into what the database finds it by. */
    public static final int MAX_TAGS = 1_000;

    /** Lower-cases the URN, and takes what was not said for what it means. */
    public DialogDocument {
        serviceResource = serviceResource == null ? serviceResource : serviceResource.toLowerCase(Locale.ROOT);
        status = status == null ? Status.NotApplicable : status;
    }

    @Override
    public void check(Findings findings) {
        new DocumentRules(this).check(findings);
    }

    /** The same with an id on every part, and a time on what happened: what the owner did not choose, we do. */
    public DialogDocument identifiedBy(UUID newId, Supplier<UUID> ids, Instant now) {
        return with(this, newId, serviceOwnerContext, identifiedHistory(ids, createdAt == null ? now : createdAt))
                .withParts(List.of(), List.of(), List.of(), ids);
    }

    /**
     * The same as what is said from now on instead of something else: what never changes stays, and so does the id of a part
     * that was there already; what is new and has none gets one.
     */
    public DialogDocument following(DialogDocument before, Supplier<UUID> ids, Instant now) {
        return with(before, before.id, serviceOwnerContext, identifiedHistory(ids, now))
                .withParts(before.attachments, before.guiActions, before.apiActions, ids);
    }

    /** The same without transmissions and activities, which are only ever appended to. */
    public DialogDocument withoutHistory() {
        return withHistory(History.NONE);
    }

    /** The same with other transmissions and activities. */
    public DialogDocument withHistory(History history) {
        return with(this, id, serviceOwnerContext, history);
    }

    /** The same with other labels. */
    public DialogDocument labelled(List<ServiceOwnerLabel> labels) {
        List<Label> written =
                labels.stream().map(label -> new Label(label.value())).toList();
        return with(this, id, new ServiceOwnerContext(written), history());
    }

    /** The transmissions and activities in it. */
    public History history() {
        return new History(transmissions, activities);
    }

    /** Whether it says the same in what counts as content: all that makes a dialog worth reading again. */
    public boolean hasContentOf(DialogDocument other) {
        return Objects.equals(content, other.content)
                && status == other.status
                && Objects.equals(extendedStatus, other.extendedStatus)
                && attachments.equals(other.attachments)
                && guiActions.equals(other.guiActions)
                && apiActions.equals(other.apiActions);
    }

    private History identifiedHistory(Supplier<UUID> ids, Instant at) {
        return new History(
                transmissions.stream().map(part -> part.identified(ids, at)).toList(),
                activities.stream().map(part -> part.identified(ids, at)).toList());
    }

    private DialogDocument withParts(
            List<Attachment> oldAttachments,
            List<GuiAction> oldGuiActions,
            List<ApiAction> oldApiActions,
            Supplier<UUID> ids) {
        return copy(
                this,
                id,
                serviceOwnerContext,
                history(),
                Identified.all(attachments, oldAttachments, ids),
                Identified.all(guiActions, oldGuiActions, ids),
                Identified.all(apiActions, oldApiActions, ids));
    }

    private DialogDocument with(
            DialogDocument born, @Nullable UUID newId, @Nullable ServiceOwnerContext context, History history) {
        return copy(born, newId, context, history, attachments, guiActions, apiActions);
    }

    private DialogDocument copy(
            DialogDocument born,
            @Nullable UUID newId,
            @Nullable ServiceOwnerContext context,
            History history,
            List<Attachment> newAttachments,
            List<GuiAction> newGuiActions,
            List<ApiAction> newApiActions) {
        return new DialogDocument(
                newId,
                born.idempotentKey,
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
                born.createdAt,
                born.updatedAt,
                isApiOnly,
                born.systemLabel,
                searchTags,
                context,
                content,
                newAttachments,
                history.transmissions(),
                newGuiActions,
                newApiActions,
                history.activities());
    }

    /** The labels, in order. */
    public List<ServiceOwnerLabel> labels() {
        return serviceOwnerContext == null
                ? List.of()
                : serviceOwnerContext.serviceOwnerLabels().stream()
                        .map(Label::label)
                        .sorted()
                        .toList();
    }

    /** The identifier of the service resource, without its prefix. */
    public String resourceIdentifier() {
        return ServiceResourceUrn.identifier(serviceResource);
    }
}
