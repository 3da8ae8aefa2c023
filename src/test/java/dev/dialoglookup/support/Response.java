package dev.dialoglookup.support;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the service.
 *
 * @param json the body read as JSON; a missing node when it has none
 */
public record Response(int status, HttpHeaders headers, String body, JsonNode json) {

    static Response of(HttpResponse<String> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.matches("application/([a-z.+-]+\\+)?json.*"))
                .isPresent();
        return new Response(
                response.statusCode(),
                response.headers(),
                response.body(),
                JsonMapper.shared().readTree(isJson ? response.body() : ""));
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The stable code of a problem document, or an empty text. */
    public String code() {
        return json.path("code").asString("");
    }
}
