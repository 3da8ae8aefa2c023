package dev.dialoglookup.hostile;

import dev.dialoglookup.support.Api;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The problems that the OpenAPI documents say an operation can answer with. */
final class DeclaredProblems {

    private final Api api;
    private final Map<Endpoint, Set<String>> codes = new ConcurrentHashMap<>();

    DeclaredProblems(Api api) {
        this.api = api;
    }

    /** Their codes. */
    Set<String> of(Endpoint endpoint) {
        return codes.computeIfAbsent(endpoint, this::read);
    }

    private Set<String> read(Endpoint endpoint) {
        String audience = endpoint.path().split("/", -1)[3];
        String group = audience.equals("metadata") ? "enduser" : audience;
        JsonNode operation = api.get("/v3/api-docs/" + group)
                .json()
                .path("paths")
                .path(endpoint.path().replace("{*", "{"))
                .path(endpoint.method().toLowerCase(Locale.ROOT));
        return operation
                .path("responses")
                .valueStream()
                .flatMap(answer ->
                        answer.at("/content/application~1problem+json/examples").propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
