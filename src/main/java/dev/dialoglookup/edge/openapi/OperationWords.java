package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.edge.JsonLines;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Says of the operations of one document what they are for, what they take and what they answer. */
final class OperationWords {

    private static final String JSON = "application/json";

    private final ApiTexts texts;
    private final ProblemAnswers problems;
    private final Set<String> taken = new HashSet<>();

    OperationWords(ApiTexts texts, ProblemAnswers problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /** An operation without a text stays as it was found; a test misses the text. */
    void describe(String path, PathItem.HttpMethod method, Operation operation) {
        OperationText text = texts.operations().get(method + " " + path);
        if (text == null) {
            return;
        }
        operation.operationId(name(text, path)).tags(List.of(text.tag())).summary(text.summary());
        operation.setDescription(text.description());
        describeParameters(operation, text);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(body -> body.setExample(text.request()));
        }
        operation.setResponses(answers(path, operation, text));
        if (path.startsWith("/api/v1/metadata")) {
            operation.setSecurity(List.of());
        }
    }

    /** The document of all audiences has several operations of one name. */
    private String name(OperationText text, String path) {
        return taken.add(text.id()) ? text.id() : text.id() + StringUtils.capitalize(path.split("/", -1)[3]);
    }

    private void describeParameters(Operation operation, OperationText text) {
        if (text.others() != null && text.others().containsKey("304")) {
            operation.addParametersItem(new Parameter()
                    .name("If-None-Match")
                    .in("header")
                    .required(false)
                    .schema(new StringSchema()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter, text));
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

    private ApiResponses answers(String path, Operation operation, OperationText text) {
        Content content = found(operation);
        ApiResponse success = new ApiResponse().description(text.answer());
        if (content != null) {
            MediaType body = content.values().iterator().next();
            if (text.response() != null) {
                body.setExample(text.response());
            }
            String type = content.containsKey(JsonLines.X_NDJSON) ? JsonLines.X_NDJSON : JSON;
            success.content(new Content().addMediaType(type, body));
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
