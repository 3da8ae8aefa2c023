package dev.dialoglookup.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant as the directory got it. */
record ModelGrant(
        String party,
        String type,
        String subject,
        @Nullable String serviceResource,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    boolean isValid(Instant now) {
        return (validFrom == null || !now.isBefore(validFrom)) && (validTo == null || now.isBefore(validTo));
    }

    boolean isRoleOrPackage() {
        return type.equals("Role") || type.equals("AccessPackage");
    }

    boolean isOfInstance() {
        return type.equals("InstanceDelegation");
    }

    ModelGrant within(@Nullable Instant from, @Nullable Instant to) {
        return new ModelGrant(party, type, subject, serviceResource, from, to);
    }

    /** The same window, for that dialog's instance. */
    ModelGrant of(ModelDialog dialog) {
        return new ModelGrant(dialog.party(), type, dialog.canonical(), dialog.resource(), validFrom, validTo);
    }

    /** Two grants with the same identity are one; the later replaces the earlier. */
    String identity() {
        return party + " " + type + " " + subject + " " + serviceResource;
    }
}
