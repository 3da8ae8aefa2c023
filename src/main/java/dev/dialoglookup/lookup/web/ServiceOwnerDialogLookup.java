package dev.dialoglookup.lookup.web;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.authorization.AuthorizationEvidence;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.lookup.DialogLookup;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceOwner;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as its service owner finds it.
 *
 * @param nonSensitiveTitle absent when the dialog has none
 * @param hasAccess whether the named end user could open the dialog, level apart; absent when none is named
 */
record ServiceOwnerDialogLookup(
        UUID dialogId,
        InstanceRef instanceRef,
        Party party,
        LocalizedText title,
        @Nullable LocalizedText nonSensitiveTitle,
        ServiceResourceView serviceResource,
        ServiceOwner serviceOwner,
        @Nullable Instant deletedAt,
        @Nullable Boolean hasAccess,
        @Nullable AuthorizationEvidence authorizationEvidence,
        @Nullable AccessOptions accessOptions) {

    static ServiceOwnerDialogLookup of(DialogLookup lookup) {
        AuthorizationEvidence evidence = lookup.evidence();
        AccessOptions options = lookup.accessOptions();
        Boolean hasAccess = options == null ? null : Boolean.FALSE;
        if (evidence != null) {
            hasAccess = true;
        }
        return new ServiceOwnerDialogLookup(
                lookup.dialogId(),
                lookup.instanceRef(),
                lookup.party(),
                lookup.title(),
                lookup.nonSensitiveTitle().isEmpty() ? null : lookup.nonSensitiveTitle(),
                ServiceResourceView.of(lookup.serviceResource()),
                lookup.serviceOwner(),
                lookup.deletedAt(),
                hasAccess,
                evidence,
                options);
    }
}
