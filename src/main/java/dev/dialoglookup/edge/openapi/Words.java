package dev.dialoglookup.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to what the framework found what {@link ApiTexts} says about it. */
final class Words implements GlobalOpenApiCustomizer {

    private static final String JSON = "application/json";

    private final ApiTexts texts;

    Words(ApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        ProblemAnswers problems = new ProblemAnswers(texts);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(path, method, operation, problems)));
        problems.addTo(document.getComponents());
        new Properties(texts.properties()).describe(document.getComponents());
        document.setPaths(ordered(document.getPaths()));
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    /** As the texts have them: the framework finds them in any order. */
    private Paths ordered(Paths found) {
        Paths paths = new Paths();
        texts.operations().keySet().stream()
                .map(operation -> operation.replaceFirst(".* ", ""))
                .filter(found::containsKey)
                .forEach(path -> paths.putIfAbsent(path, found.get(path)));
        new TreeMap<>(found).forEach(paths::putIfAbsent);
        return paths;
    }

    /** An operation without a text stays as it was found; a test misses the text. */
    private void describe(String path, PathItem.HttpMethod method, Operation operation, ProblemAnswers problems) {
        OperationText text = texts.operations().get(method + " " + path);
        if (text == null) {
            return;
        }
        operation.operationId(text.id()).tags(List.of(text.tag())).summary(text.summary());
        operation.setDescription(text.description());
        if (text.others() != null && text.others().containsKey("304")) {
            operation.addParametersItem(new Parameter()
                    .name("If-None-Match")
                    .in("header")
                    .required(false)
                    .schema(new StringSchema()));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(parameter -> describe(parameter, text));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(body -> body.setExample(text.request()));
        }
        operation.setResponses(answers(path, operation, text, problems));
        if (path.startsWith("/api/v1/metadata")) {
            operation.setSecurity(List.of());
        }
    }

    private void describe(Parameter parameter, OperationText text) {
        String name = parameter.getName();
        ApiTexts.ParameterText known = texts.parameters().get(name);
        Map<String, @Nullable Object> own = text.values() == null ? Map.of() : text.values();
        if (known != null) {
            parameter.description(known.description());
        }
        Object example = own.containsKey(name) ? own.get(name) : known == null ? null : known.example();
        if (example != null) {
            parameter.example(example);
        }
        Properties.withoutNull(parameter.getSchema());
    }

    private static ApiResponses answers(String path, Operation operation, OperationText text, ProblemAnswers problems) {
        Content content = found(operation);
        ApiResponse success = new ApiResponse().description(text.answer());
        if (content != null) {
            MediaType body = content.values().iterator().next();
            if (text.response() != null) {
                body.setExample(text.response());
            }
            success.content(new Content().addMediaType(JSON, body));
        }
        if (text.headers() != null) {
            text.headers().forEach(name -> success.addHeaderObject(name, problems.header(name)));
        }
        int usual = content == null ? 204 : 200;
        ApiResponses answers = new ApiResponses()
                .addApiResponse(String.valueOf(text.status() == null ? usual : text.status()), success);
        if (text.others() != null) {
            text.others()
                    .forEach((status, meaning) ->
                            answers.addApiResponse(status, new ApiResponse().description(meaning)));
        }
        problems.of(path, operation, content != null, text).forEach(answers::addApiResponse);
        return answers;
    }

    private static @Nullable Content found(Operation operation) {
        return operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && !content.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
