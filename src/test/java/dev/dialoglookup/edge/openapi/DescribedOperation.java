package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An operation as a document describes it.
 *
 * @param json the operation's object
 */
record DescribedOperation(String group, String method, String path, JsonNode json) {

    Stream<JsonNode> parameters() {
        return json.path("parameters").valueStream();
    }

    /** The example of its body; a missing node where it takes none. */
    JsonNode request() {
        return first(json.at("/requestBody/content")).path("example");
    }

    /** The status of its success. */
    String success() {
        return json.get("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow();
    }

    /** The example of its success; a missing node where that has no content. */
    JsonNode answer() {
        return first(json.at("/responses/%s/content".formatted(success()))).path("example");
    }

    private static JsonNode first(JsonNode content) {
        return content.valueStream().findFirst().orElse(MissingNode.getInstance());
    }

    /** Where the example of its success lies. */
    String answerFile() {
        return "%s/%s.answer.json"
                .formatted(path.split("/", -1)[3], json.get("operationId").asString());
    }

    /** Asks exactly as somebody who changes nothing of what is filled in. */
    Response tryOut(Api caller) {
        Api with = caller;
        String target = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters().toList()) {
            String name = parameter.get("name").asString();
            JsonNode example = parameter.path("example");
            if (example.isMissingNode()) {
                continue;
            }
            switch (parameter.get("in").asString()) {
                case "header" -> with = with.with(name, example.asString());
                case "path" -> target = target.replace("{" + name + "}", example.asString());
                default ->
                    (example.isArray() ? example.valueStream() : Stream.of(example))
                            .forEach(value -> query.add(
                                    name + "=" + URLEncoder.encode(value.asString(), StandardCharsets.UTF_8)));
            }
        }
        String uri = query.isEmpty() ? target : target + "?" + String.join("&", query);
        JsonNode request = request();
        return request.isMissingNode()
                ? with.send(method, uri, BodyPublishers.noBody())
                // an example that is a text is no JSON document but lines of them
                : with.with("Content-Type", request.isString() ? "application/x-ndjson" : "application/json")
                        .send(
                                method,
                                uri,
                                BodyPublishers.ofString(request.isString() ? request.asString() : request.toString()));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
