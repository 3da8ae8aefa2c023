package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.support.Api;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI documents that a running service gives. */
record Documents(Api api) {

    static final List<String> GROUPS = List.of("enduser", "serviceowner", "directory");

    JsonNode of(String group) {
        return api.get("/v3/api-docs/" + group).json();
    }

    /** What one of them says about each operation, in its order. */
    List<DescribedOperation> operations(String group) {
        return of(group).get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new DescribedOperation(
                                group, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    Stream<DescribedOperation> operations() {
        return GROUPS.stream().flatMap(group -> operations(group).stream());
    }
}
