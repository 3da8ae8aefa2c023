package dev.dialoglookup.lookup.web;

import dev.dialoglookup.authorization.AuthorizationEvidence;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.lookup.DialogLookup;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceOwner;
import java.util.Objects;
import java.util.UUID;

/** A dialog as an end user finds it: what it is, and why it is open. */
public record EndUserDialogLookup(
        UUID dialogId,
        InstanceRef instanceRef,
        Party party,
        LocalizedText title,
        ServiceResourceView serviceResource,
        ServiceOwner serviceOwner,
        AuthorizationEvidence authorizationEvidence) {

    /** The view of what was found. */
    public static EndUserDialogLookup of(DialogLookup lookup) {
        return new EndUserDialogLookup(
                lookup.dialogId(),
                lookup.instanceRef(),
                lookup.party(),
                lookup.title(),
                ServiceResourceView.of(lookup.serviceResource()),
                lookup.serviceOwner(),
                Objects.requireNonNull(lookup.evidence(), "what an end user finds is open to it"));
    }
}
