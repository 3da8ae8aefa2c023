package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems down as RFC 9457 documents; everything echoed is masked here, once. */
@Component
public class ProblemDocuments {

    private final JsonMapper mapper;
    private final ObjectProvider<Tracer> tracer;

    ProblemDocuments(JsonMapper mapper, ObjectProvider<Tracer> tracer) {
        this.mapper = mapper;
        this.tracer = tracer;
    }

    /** The document of a problem, also for answers that hold several. */
    public Map<String, Object> of(Problem problem, HttpServletRequest request) {
        return document(problem, path(request), traceId());
    }

    /** Answers with the document, unless an answer has begun. */
    void write(Problem problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] document = mapper.writeValueAsBytes(of(problem, request));
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    static Map<String, Object> document(Problem problem, String path, String traceId) {
        ProblemType type = problem.type();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri().toString());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", IdentityMask.mask(problem.detail()));
        document.put("instance", IdentityMask.mask(path));
        document.put("code", type.code());
        document.put("traceId", traceId);
        if (!problem.errors().isEmpty()) {
            document.put("errors", masked(problem.errors()));
        }
        problem.members()
                .forEach((name, value) ->
                        document.put(name, value instanceof String text ? IdentityMask.mask(text) : value));
        return document;
    }

    /** A trace id for answers that no trace covers. */
    static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The trace id of the current request, in 32 hexadecimal digits; a new one where no trace covers it. */
    public String traceId() {
        Tracer found = tracer.getIfAvailable();
        Span span = found == null ? null : found.currentSpan();
        String id = span == null ? "" : span.context().traceId();
        return id.isEmpty() ? newTraceId() : id;
    }

    /** Two keys may be the same once they are masked. */
    private static Map<String, List<String>> masked(Map<String, List<String>> errors) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        errors.forEach((key, messages) ->
                messages.forEach(message -> masked.computeIfAbsent(IdentityMask.mask(key), _ -> new ArrayList<>())
                        .add(IdentityMask.mask(message))));
        return masked;
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String text ? text : request.getRequestURI();
        return decoded(path);
    }

    /** Decoded, so that an encoded identity number is seen and masked. */
    static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
