package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something a system can do with a dialog. */
public record ApiAction(
        @Nullable UUID id,
        @NotBlank @Size(max = 255) String action,
        @AuthorizationAttribute @Nullable String authorizationAttribute,
        @Size(max = 255) @Nullable String name,
        @NotEmpty List<@NotNull @Valid Endpoint> endpoints)
        implements Identified<ApiAction> {

    @Override
    public ApiAction identified(Supplier<UUID> ids) {
        return new ApiAction(id == null ? ids.get() : id, action, authorizationAttribute, name, endpoints);
    }

    /** The same action with every URL replaced. */
    public ApiAction withUrls(String otherUrl) {
        return new ApiAction(
                id,
                action,
                authorizationAttribute,
                name,
                endpoints.stream().map(endpoint -> endpoint.withUrls(otherUrl)).toList());
    }

    /** Where an action is called, and how. */
    public record Endpoint(
            @NotNull @Uri String url,
            @NotNull Method httpMethod,
            @Size(max = 255) @Nullable String version,
            @Uri @Nullable String documentationUrl,
            @Uri @Nullable String requestSchema,
            @Uri @Nullable String responseSchema,
            boolean deprecated,
            @Nullable Instant sunsetAt) {

        private Endpoint withUrls(String other) {
            return new Endpoint(
                    other,
                    httpMethod,
                    version,
                    documentationUrl == null ? null : other,
                    requestSchema == null ? null : other,
                    responseSchema == null ? null : other,
                    deprecated,
                    sunsetAt);
        }
    }

    /** How an endpoint is called. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE,
        HEAD,
        OPTIONS,
        TRACE,
        CONNECT
    }
}
