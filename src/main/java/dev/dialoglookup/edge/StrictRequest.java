package dev.dialoglookup.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A request whose body is bounded and whose parameters are found whatever the letter case of their names. */
final class StrictRequest extends HttpServletRequestWrapper {

    private @Nullable ServletInputStream body;

    /** Refuses a request that announces too much, or whose path or query cannot be decoded. */
    StrictRequest(HttpServletRequest request) {
        super(request);
        if (request.getContentLengthLong() > BoundedBody.LIMIT && !isOfLines()) {
            throw BoundedBody.tooLarge();
        }
        try {
            request.getParameterMap();
            UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        } catch (IllegalStateException | IllegalArgumentException _) {
            throw Problem.of(ProblemType.BAD_REQUEST, "the path or the query cannot be decoded")
                    .asException();
        }
    }

    /** Who reads lines bounds them. */
    private boolean isOfLines() {
        return JsonLines.isOne(super.getContentType());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return values.length == 0 ? null : values;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = body;
        if (known == null) {
            known = isOfLines() ? super.getInputStream() : new BoundedBody(super.getInputStream());
            body = known;
        }
        return known;
    }
}
