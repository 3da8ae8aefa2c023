package dev.dialoglookup.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the running service: plain HTTP, a token, headers; every answer comes back, whatever its status. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Talks to a port of this machine, as nobody. */
    public static Api on(int port) {
        return new Api(URI.create("http://localhost:" + port), Map.of());
    }

    /** The same with the bearer token of a caller; a {@link Token} or any text. */
    public Api as(Object token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with one more header on every request. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, Map.copyOf(more));
    }

    public Response get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Response delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Without a body. */
    public Response post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** The body is a text of JSON as it is, or anything that Jackson writes. */
    public Response post(String path, Object body) {
        return sendJson("POST", path, body);
    }

    public Response put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    public Response patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    /** Any method and body; a media type is the caller's own header. */
    public Response send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            return Response.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Response sendJson(String method, String path, Object body) {
        String text = body instanceof String json ? json : JSON.writeValueAsString(body);
        Api typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.send(method, path, BodyPublishers.ofString(text));
    }
}
