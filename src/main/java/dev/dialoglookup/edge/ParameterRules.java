package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that a handler does not declare, and declared ones that are empty or, like the end user's header, given twice. */
final class ParameterRules implements HandlerInterceptor {

    private static final String OURS = "dev.dialoglookup.";

    private final Map<HandlerMethod, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST) {
            check(request, declared.computeIfAbsent(method, DeclaredParameters::of));
        }
        return true;
    }

    private static void check(HttpServletRequest request, DeclaredParameters known) {
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> errors = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean twice = seen.put(name, name) != null;
            String objection = known.objectionTo(name, twice ? request.getParameterValues(name) : values);
            if (objection != null) {
                errors.put(IdentityMask.quoted(known.declaredName(name)), List.of(objection));
            }
        });
        int named = Collections.list(request.getHeaders(EndUserNaming.HEADER)).size();
        if (named > 1) {
            errors.put(EndUserNaming.HEADER, List.of("may be given once only"));
        } else if (named == 1 && !known.takesEndUserHeader()) {
            errors.put(
                    EndUserNaming.PARAMETER,
                    List.of("the header %s is not accepted here".formatted(EndUserNaming.HEADER)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
    }
}
