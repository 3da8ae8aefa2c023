package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.localization.AcceptedLanguages;
import graphql.ExecutionInput;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes queries in GraphQL as any other request is taken: strictly, from end users, with problems for what was no query. */
@RestController
class GraphQlController {

    private static final int LONGEST = 20_000;
    private static final ParserOptions PARSER = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(2_500).maxWhitespaceTokens(LONGEST));

    private final ExecutionGraphQlService queries;
    private final GraphQlErrors errors;
    private final JsonMapper json;
    private final boolean isExplorable;

    GraphQlController(
            ExecutionGraphQlService queries,
            GraphQlErrors errors,
            JsonMapper json,
            @Value("${" + GraphiQlController.PROPERTY + "}") boolean isExplorable) {
        this.queries = queries;
        this.errors = errors;
        this.json = json;
        this.isExplorable = isExplorable;
    }

    /** A query as it is sent; extensions are taken and mean nothing here. */
    record Question(
            @NotBlank @Size(max = LONGEST, message = "may have at most {max} characters")
            String query,

            @Nullable String operationName,
            Map<String, @Nullable JsonNode> variables,
            @Nullable JsonNode extensions) {}

    @Hidden
    @PostMapping("/graphql")
    Map<String, Object> answer(EndUser user, @RequestBody Question question, HttpServletRequest request) {
        ExecutionGraphQlRequest asked = new DefaultExecutionGraphQlRequest(
                question.query(), question.operationName(), variables(question), Map.of(), "", Locale.ENGLISH);
        Supplier<AcceptedLanguages> languages = () -> CallerArguments.languages(request);
        asked.configureExecutionInput((_, input) -> in(input, user, languages));
        ExecutionGraphQlResponse response =
                Objects.requireNonNull(queries.execute(asked).block());
        return errors.answer(response);
    }

    private ExecutionInput in(ExecutionInput.Builder input, EndUser user, Supplier<AcceptedLanguages> languages) {
        return input.graphQLContext(Map.of(
                        "user",
                        user,
                        "languages",
                        languages,
                        ParserOptions.class,
                        PARSER,
                        Introspection.INTROSPECTION_DISABLED,
                        !isExplorable))
                .build();
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> variables(Question question) {
        return json.convertValue(question.variables(), Map.class);
    }
}
