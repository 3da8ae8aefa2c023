package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.edge.openapi.ApiTexts.ProblemText;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The problems the operations of a document can answer with: one response for each status, one schema for all, an example for each code. */
final class ProblemAnswers {

    private static final String SCHEMA = "Problem";

    private final ApiTexts texts;
    private final Set<ProblemType> used = new TreeSet<>();

    ProblemAnswers(ApiTexts texts) {
        this.texts = texts;
    }

    /** The responses by status. */
    Map<String, ApiResponse> of(String path, Operation operation, boolean hasContent, OperationText text) {
        List<String> codes = new ArrayList<>(text.problems() == null ? List.of() : text.problems());
        codes.addAll(common(path.split("/", -1)[3]));
        codes.addAll(operation.getRequestBody() == null ? List.of() : common("body"));
        codes.addAll(hasContent ? common("content") : List.of());
        Map<String, List<ProblemType>> byStatus = codes.stream()
                .distinct()
                .map(ProblemAnswers::type)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(
                        type -> String.valueOf(type.status()), TreeMap::new, Collectors.toList()));
        Map<String, ApiResponse> answers = new LinkedHashMap<>();
        byStatus.forEach((status, types) -> answers.put(status, answer(types)));
        return answers;
    }

    /** What the responses refer to. */
    void addTo(Components components) {
        texts.schemas().forEach((name, written) -> {
            Schema<?> schema = Json31.mapper().convertValue(written, Schema.class);
            // where an answer holds problems, the framework has found how Java holds them
            if (name.equals(SCHEMA) || !components.getSchemas().containsKey(name)) {
                components.addSchemas(name, schema);
            }
        });
        used.forEach(type -> components.addExamples(
                type.code(),
                example(type, Objects.requireNonNull(texts.problems().get(type.code()), type::code))));
    }

    Header header(String name) {
        return new Header().description(texts.headers().get(name)).schema(new StringSchema());
    }

    private ApiResponse answer(List<ProblemType> types) {
        used.addAll(types);
        MediaType document = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        types.forEach(
                type -> document.addExamples(type.code(), new Example().$ref("#/components/examples/" + type.code())));
        String meaning = types.stream()
                .map(type -> "`%s`: %s".formatted(type.code(), type.title()))
                .collect(Collectors.joining("  \n"));
        ApiResponse answer = new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", document));
        if (types.contains(ProblemType.UNAUTHENTICATED) || types.contains(ProblemType.AUTHENTICATION_LEVEL_TOO_LOW)) {
            answer.addHeaderObject("WWW-Authenticate", header("WWW-Authenticate"));
        }
        if (types.contains(ProblemType.UNAVAILABLE)) {
            answer.addHeaderObject("Retry-After", header("Retry-After"));
        }
        return answer;
    }

    private static Example example(ProblemType type, ProblemText text) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri().toString());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", text.detail());
        document.put("instance", "/api/v1/…");
        document.put("code", type.code());
        document.put("traceId", "e225233089a708e210e47ce50293970c");
        if (text.errors() != null) {
            document.put("errors", text.errors());
        }
        if (text.members() != null) {
            document.putAll(text.members());
        }
        return new Example().summary(type.title()).value(document);
    }

    private List<String> common(String kind) {
        return texts.everywhere().getOrDefault(kind, List.of());
    }

    private static ProblemType type(String code) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem has the code " + code));
    }
}
