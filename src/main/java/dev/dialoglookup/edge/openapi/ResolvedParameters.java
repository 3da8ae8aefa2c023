package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.localization.AcceptedLanguages;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Shows the parameters that are read for a handler without its saying so, by the types it takes. */
final class ResolvedParameters implements GlobalOperationCustomizer {

    private static final Map<Class<?>, List<Resolved>> BY_TYPE = Map.of(
            AcceptedLanguages.class,
            List.of(new Resolved("Accept-Language", "header", "string")),
            Caller.ForOwner.class,
            List.of(
                    new Resolved("Dialog-End-User", "header", "string"),
                    new Resolved("endUserId", "query", "string"),
                    new Resolved("endUserAuthenticationLevel", "query", "integer")));

    /** One such parameter; all are optional. */
    private record Resolved(String name, String in, String type) {

        Parameter parameter() {
            Schema<?> schema = new Schema<>().types(java.util.Set.of(type));
            if (type.equals("integer")) {
                schema.minimum(java.math.BigDecimal.ZERO).maximum(java.math.BigDecimal.valueOf(4));
            }
            return new Parameter().name(name).in(in).required(false).schema(schema);
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> BY_TYPE.getOrDefault(parameter.getParameterType(), List.of()).stream())
                .forEach(resolved -> operation.addParametersItem(resolved.parameter()));
        return operation;
    }
}
