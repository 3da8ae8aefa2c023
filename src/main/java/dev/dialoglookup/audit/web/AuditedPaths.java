package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;

/**
 * Which requests of a service owner are operations for an end user. Paths are compared as they are where handlers are chosen;
 * should one slip through nevertheless, its handler is told of no impersonation.
 */
final class AuditedPaths {

    private static final String BASE = "/api/v1/serviceowner/";
    private static final String DIALOG = "dialog";

    private static final List<Entry> TABLE = List.of(
            entry(HttpMethod.GET, "dialogs", Operation.Search),
            entry(HttpMethod.GET, "dialogs/{dialog}", Operation.Details),
            entry(HttpMethod.GET, "dialogs/{dialog}/transmissions", Operation.Details),
            entry(HttpMethod.GET, "dialogs/{dialog}/transmissions/{transmission}", Operation.Details),
            entry(HttpMethod.GET, "dialogs/{dialog}/activities", Operation.Details),
            entry(HttpMethod.GET, "dialogs/{dialog}/activities/{activity}", Operation.Details),
            entry(HttpMethod.GET, "dialogs/{dialog}/seenlog", Operation.Details),
            entry(HttpMethod.GET, "dialoglookup", Operation.Lookup),
            entry(HttpMethod.POST, "dialoglookup", Operation.Lookup),
            entry(HttpMethod.GET, "parties", Operation.Parties),
            entry(HttpMethod.PUT, "dialogs/{dialog}/endusercontext/systemlabels", Operation.Labels));

    private AuditedPaths() {}

    private record Entry(HttpMethod method, PathPatternRequestMatcher path, Operation operation) {}

    /**
     * An operation that is asked for.
     *
     * @param dialog the one that the path names, if it names one by an id
     */
    record Asked(Operation operation, @Nullable UUID dialog) {}

    /** The operation, or null if it is none. */
    static @Nullable Asked asked(HttpServletRequest request) {
        // whoever answers GET answers HEAD, and a status says something, too
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        for (Entry entry : TABLE) {
            MatchResult match = entry.path.matcher(request);
            if (match.isMatch() && entry.method.matches(method)) {
                return new Asked(entry.operation, id(match.getVariables().get(DIALOG)));
            }
        }
        return null;
    }

    private static Entry entry(HttpMethod method, String path, Operation operation) {
        return new Entry(method, PathPatternRequestMatcher.pathPattern(BASE + path), operation);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            UUID id = text == null ? null : UUID.fromString(text);
            return id != null && id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
