package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.HeldRights;
import dev.dialoglookup.authorization.Right;
import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.dialog.document.ServiceResourceUrn;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a dialog a user may use: a right on the action and on the attribute, which may be another service resource.
 *
 * @param dialogResource the dialog's own
 * @param level of the user; null where nobody stated one, and then no resource asks for it
 */
record PartRights(
        HeldRights rights,
        Registry registry,
        ServiceResource dialogResource,
        @Nullable AuthenticationLevel level) {

    private static final String READ = "read";
    private static final String READ_TRANSMISSION = "transmissionread";

    /** What the dialog as a whole shows: its main content, and transmissions without an attribute. */
    boolean allowMain() {
        return allow(READ, Right.MAIN);
    }

    boolean allowAction(String action, @Nullable String attribute) {
        if (attribute == null) {
            return allow(action, Right.MAIN);
        }
        return ServiceResourceUrn.isOne(attribute) ? allowElsewhere(action, attribute) : allow(action, attribute);
    }

    boolean allowTransmission(@Nullable String attribute) {
        if (attribute == null) {
            return allowMain();
        }
        return ServiceResourceUrn.isOne(attribute)
                ? allowElsewhere(READ, attribute)
                : allow(READ_TRANSMISSION, attribute) || allow(READ, attribute);
    }

    private boolean allow(String action, String attribute) {
        return rights.allow(dialogResource.id(), action, attribute);
    }

    private boolean allowElsewhere(String action, String urn) {
        ServiceResource resource = registry.find(ServiceResourceUrn.identifier(urn));
        return resource != null
                && resource.known()
                && (level == null || level.reaches(resource.minimumAuthenticationLevel()))
                && rights.allow(resource.id(), action, Right.MAIN);
    }
}
