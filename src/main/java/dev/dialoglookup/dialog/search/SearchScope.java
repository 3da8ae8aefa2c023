package dev.dialoglookup.dialog.search;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose view a search has: the three views differ in nothing else.
 *
 * @param user the end user whose access decides, or null for a service owner by itself
 * @param ownerNumber the service owner whose dialogs alone are found, or null for an end user by itself
 * @param level what sensitive texts are chosen by, or null where both variants are shown
 */
record SearchScope(
        @Nullable Party user,
        @Nullable String ownerNumber,
        @Nullable AuthenticationLevel level) {

    static SearchScope of(Caller caller) {
        return switch (caller) {
            case EndUser user -> new SearchScope(user.user(), null, user.level());
            case ServiceOwner owner ->
                new SearchScope(null, owner.organization().number(), null);
            case Impersonation both ->
                new SearchScope(both.subject(), both.actor().organization().number(), both.levelForTexts());
        };
    }

    boolean isOfOwner() {
        return ownerNumber != null;
    }
}
