package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.authorization.AuthorizationEvidence;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceOwner;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reference names, and what an end user may do with it.
 *
 * @param instanceRef the canonical reference, whichever form was asked with
 * @param title as the asker may see it at its level
 * @param nonSensitiveTitle empty when the dialog has none
 * @param deletedAt when the dialog was deleted, or null
 * @param evidence why the end user may open the dialog; null when it may not, or when no end user is named
 * @param accessOptions what would open the dialog to an end user who may not; null when it may, or when none is named
 */
public record DialogLookup(
        UUID dialogId,
        InstanceRef instanceRef,
        Party party,
        LocalizedText title,
        LocalizedText nonSensitiveTitle,
        ServiceResource serviceResource,
        ServiceOwner serviceOwner,
        @Nullable Instant deletedAt,
        @Nullable AuthorizationEvidence evidence,
        @Nullable AccessOptions accessOptions) {

    /** The same with every text in the accepted language. */
    public DialogLookup prunedTo(AcceptedLanguages accepted) {
        return new DialogLookup(
                dialogId,
                instanceRef,
                party,
                title.prunedTo(accepted),
                nonSensitiveTitle.prunedTo(accepted),
                serviceResource.prunedTo(accepted),
                serviceOwner.prunedTo(accepted),
                deletedAt,
                evidence == null ? null : evidence.prunedTo(accepted),
                accessOptions == null ? null : accessOptions.prunedTo(accepted));
    }

    DialogLookup withTitle(LocalizedText chosen) {
        return new DialogLookup(
                dialogId,
                instanceRef,
                party,
                chosen,
                nonSensitiveTitle,
                serviceResource,
                serviceOwner,
                deletedAt,
                evidence,
                accessOptions);
    }

    DialogLookup with(@Nullable AuthorizationEvidence reasons, @Nullable AccessOptions options) {
        return new DialogLookup(
                dialogId,
                instanceRef,
                party,
                title,
                nonSensitiveTitle,
                serviceResource,
                serviceOwner,
                deletedAt,
                reasons,
                options);
    }
}
