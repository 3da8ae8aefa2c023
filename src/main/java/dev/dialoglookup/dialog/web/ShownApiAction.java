package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.Authorized;
import dev.dialoglookup.dialog.document.ApiAction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a system can do with a dialog, as answers show it. */
record ShownApiAction(
        @Nullable UUID id,
        String action,
        @Nullable String authorizationAttribute,
        @Nullable Boolean isAuthorized,
        @Nullable String name,
        List<ApiAction.Endpoint> endpoints) {

    static ShownApiAction of(Authorized<ApiAction> authorized) {
        ApiAction part = authorized.part();
        return new ShownApiAction(
                part.id(),
                part.action(),
                part.authorizationAttribute(),
                authorized.isAuthorized(),
                part.name(),
                part.endpoints());
    }
}
