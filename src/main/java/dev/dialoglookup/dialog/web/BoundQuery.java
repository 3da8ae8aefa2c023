package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import org.jspecify.annotations.Nullable;

/**
 * What the tokens of a list are bound to: everything that decides what it holds and in which order. Written out whole, so
 * that no part of a filter can be forgotten.
 *
 * @param view whose view it is
 * @param asked what was asked of the list
 */
record BoundQuery(
        String list, String view, String caller, @Nullable String subject, Object asked) {

    static BoundQuery of(String list, Caller caller, Object asked) {
        return switch (caller) {
            case EndUser user -> new BoundQuery(list, "enduser", user.user().urn(), null, asked);
            case ServiceOwner owner ->
                new BoundQuery(list, "serviceowner", owner.organization().urn(), null, asked);
            case Impersonation acting ->
                new BoundQuery(
                        list,
                        "serviceowner",
                        acting.owner().organization().urn(),
                        acting.subject().urn(),
                        asked);
        };
    }
}
