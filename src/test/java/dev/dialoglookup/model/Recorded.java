package dev.dialoglookup.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the audit trail must say of a question. */
record Recorded(
        String owner,
        String user,
        String operation,
        int status,
        @Nullable List<String> dialogs,
        @Nullable Integer results,
        @Nullable Integer level) {

    static Recorded of(JsonNode one) {
        return new Recorded(
                one.at("/actor/orgNumber").asString(),
                one.path("subject").asString(),
                one.path("operation").asString(),
                one.path("status").asInt(),
                one.has("dialogIds") ? texts(one.path("dialogIds")) : null,
                one.has("resultCount") ? one.path("resultCount").asInt() : null,
                one.has("statedAuthenticationLevel")
                        ? one.path("statedAuthenticationLevel").asInt()
                        : null);
    }

    Recorded narrowedTo(Set<String> visible) {
        return new Recorded(
                owner,
                user,
                operation,
                status,
                dialogs == null
                        ? null
                        : dialogs.stream().filter(visible::contains).toList(),
                results,
                level);
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
