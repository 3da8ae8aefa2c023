package dev.dialoglookup.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Keeps answers about somebody out of shared caches, unless a controller said how they may be kept. */
final class PersonalAnswers implements HeaderWriter {

    static final String LIMITS = "/api/v1/metadata/limits";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.startsWith(LIMITS) || !(path.startsWith("/api/") || path.startsWith("/graphql"))) {
            return;
        }
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Authorization, " + EndUserNaming.HEADER);
    }
}
