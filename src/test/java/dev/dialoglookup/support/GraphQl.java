package dev.dialoglookup.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Asks in GraphQL, and reads its answers as what REST would have said. */
public final class GraphQl {

    /** Fields whose values are constants, with those that both write alike left out. */
    private static final Set<String> CONSTANTS = Set.of(
            "grantType", "status", "type", "actorType", "consumerType", "priority", "systemLabels", "systemLabel");

    private GraphQl() {}

    /** The answer as it came. */
    public static Response ask(Api caller, String query, Map<String, ?> variables) {
        return caller.post("/graphql", Map.of("query", query, "variables", variables));
    }

    /** What a query without errors of its own says of a field at its top. */
    public static JsonNode payload(Api caller, String field, String query, Map<String, ?> variables) {
        Response response = ask(caller, query, variables);
        if (response.status() != 200 || response.json().has("errors")) {
            throw new AssertionError("%d: %s".formatted(response.status(), response.body()));
        }
        return response.json().path("data").path(field);
    }

    /** The same with no nulls and with constants as REST writes them. */
    public static JsonNode inRest(JsonNode answer) {
        return inRest("", answer);
    }

    private static JsonNode inRest(String field, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode written = JsonNodeFactory.instance.objectNode();
                object.properties().stream()
                        .filter(member -> !member.getValue().isNull())
                        .forEach(member -> written.set(member.getKey(), inRest(member.getKey(), member.getValue())));
                yield written;
            }
            case ArrayNode array -> {
                ArrayNode written = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> written.add(inRest(field, element)));
                yield written;
            }
            case StringNode text when CONSTANTS.contains(field) -> new StringNode(constant(text.stringValue()));
            default -> node;
        };
    }

    private static String constant(String name) {
        StringBuilder written = new StringBuilder();
        for (String word : name.split("_", -1)) {
            written.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return written.toString();
    }

    /** The documentation's query, to the letter. */
    public static String ofTheGuide() {
        try (var query = GraphQl.class.getResourceAsStream("/dialog-lookup.graphql")) {
            return new String(Objects.requireNonNull(query).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
