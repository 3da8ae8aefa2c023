package dev.dialoglookup.hostile;

import dev.dialoglookup.caller.Caller.ForOwner;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One operation that the service answers.
 *
 * @param path with its variables in braces
 * @param parameters the query parameters that it cannot do without
 * @param filters the others
 */
record Endpoint(
        String method,
        String path,
        List<String> parameters,
        List<String> filters,
        boolean takesBody,
        boolean namesEndUser,
        boolean actsForEndUser) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Every operation there is, so that a new one is met with the same hostility. */
    static List<Endpoint> of(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.dialoglookup"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> of(method.asHttpMethod(), path, entry.getValue()))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    /** Whether answering it with success changes nothing: reading a dialog whole leaves a trace. */
    boolean reads() {
        boolean leavesTrace = path.endsWith("/dialogs/{dialogId}");
        boolean reading = READING.contains(method) && !leavesTrace;
        return reading || path.contains("dialoglookup") || path.equals("/graphql");
    }

    private static Endpoint of(HttpMethod method, String path, HandlerMethod handler) {
        List<String> parameters = Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameter().getName())
                .toList();
        List<String> filters = Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ParameterObject.class))
                .flatMap(parameter -> Stream.of(parameter.getParameterType().getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        boolean takesBody = Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        boolean namesEndUser = Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null
                        && (header.name() + header.value())
                                .toLowerCase(Locale.ROOT)
                                .contains("end-user"));
        boolean actsForEndUser = Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ForOwner.class);
        return new Endpoint(method.name(), path, parameters, filters, takesBody, namesEndUser, actsForEndUser);
    }
}
