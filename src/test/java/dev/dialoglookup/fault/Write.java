package dev.dialoglookup.fault;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request that changes something, which may be sent again.
 *
 * @param ifMatch the revision it is meant for, or null
 */
record Write(String method, String path, @Nullable String ifMatch, String mediaType, String body) {

    static Write post(String path, Object body) {
        return new Write("POST", path, null, "application/json", json(body));
    }

    static Write put(String path, @Nullable String ifMatch, Object body) {
        return new Write("PUT", path, ifMatch, "application/json", json(body));
    }

    static Write patch(String path, @Nullable String ifMatch, Object body) {
        return new Write("PATCH", path, ifMatch, "application/json-patch+json", json(body));
    }

    /** One body after the other, a line each. */
    static Write lines(String path, List<?> bodies) {
        String lines = bodies.stream().map(Write::json).collect(Collectors.joining("\n"));
        return new Write("POST", path, null, "application/x-ndjson", lines);
    }

    /** Without a body. */
    static Write bare(String method, String path, @Nullable String ifMatch) {
        return new Write(method, path, ifMatch, "", "");
    }

    Response sentBy(Api caller) {
        Api meant = ifMatch == null ? caller : caller.with("If-Match", ifMatch);
        return body.isEmpty()
                ? meant.send(method, path, BodyPublishers.noBody())
                : meant.with("Content-Type", mediaType).send(method, path, BodyPublishers.ofString(body));
    }

    /** In bytes. */
    int bodyLength() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
    }
}
