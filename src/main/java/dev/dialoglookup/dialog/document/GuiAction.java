package dev.dialoglookup.dialog.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something a person can do with a dialog. */
public record GuiAction(
        @Nullable UUID id,
        @NotBlank @Size(max = 255) String action,
        @AuthorizationAttribute @Nullable String authorizationAttribute,
        @NotNull @Uri String url,
        @NotNull Priority priority,
        @Nullable Method httpMethod,
        boolean isDeleteDialogAction,
        @Text List<@NotNull Translation> title,
        @Text(optional = true) List<@NotNull Translation> prompt)
        implements Identified<GuiAction> {

    @Override
    public GuiAction identified(Supplier<UUID> ids) {
        return new GuiAction(
                id == null ? ids.get() : id,
                action,
                authorizationAttribute,
                url,
                priority,
                httpMethod,
                isDeleteDialogAction,
                title,
                prompt);
    }

    /** The same action, leading elsewhere. */
    public GuiAction withUrl(String otherUrl) {
        return new GuiAction(
                id,
                action,
                authorizationAttribute,
                otherUrl,
                priority,
                httpMethod,
                isDeleteDialogAction,
                title,
                prompt);
    }

    /** How prominently an action is shown. */
    public enum Priority {
        Primary(1),
        Secondary(1),
        Tertiary(5);

        final int most;

        Priority(int most) {
            this.most = most;
        }
    }

    /** How an action's URL is called. */
    public enum Method {
        GET,
        POST,
        DELETE
    }
}
