package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.Authorized;
import dev.dialoglookup.dialog.document.GuiAction;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a person can do with a dialog, as answers show it. */
record ShownGuiAction(
        @Nullable UUID id,
        String action,
        @Nullable String authorizationAttribute,
        @Nullable Boolean isAuthorized,
        String url,
        GuiAction.Priority priority,
        GuiAction.@Nullable Method httpMethod,
        boolean isDeleteDialogAction,
        LocalizedText title,
        @Nullable LocalizedText prompt) {

    static ShownGuiAction of(Authorized<GuiAction> authorized, AcceptedLanguages accepted) {
        GuiAction part = authorized.part();
        LocalizedText prompt = ContentText.text(part.prompt(), accepted);
        return new ShownGuiAction(
                part.id(),
                part.action(),
                part.authorizationAttribute(),
                authorized.isAuthorized(),
                part.url(),
                part.priority(),
                part.httpMethod(),
                part.isDeleteDialogAction(),
                ContentText.text(part.title(), accepted),
                prompt.isEmpty() ? null : prompt);
    }
}
