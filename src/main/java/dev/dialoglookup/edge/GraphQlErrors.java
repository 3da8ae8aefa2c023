package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what went wrong with a query as a whole: each error with a code and the trace, and what is echoed masked. */
@Component
class GraphQlErrors implements DataFetcherExceptionResolver {

    private final ProblemDocuments problems;

    GraphQlErrors(ProblemDocuments problems) {
        this.problems = problems;
    }

    /** What is broken is one field's error; what is away for a moment leaves nothing to answer with, and is kept for that. */
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment field) {
        ProblemException problem = Failures.problemOf(failure);
        if (problem.problem().type() != ProblemType.INTERNAL_ERROR) {
            field.getGraphQlContext().put(ProblemException.class, problem);
        }
        return Mono.just(List.of(GraphqlErrorBuilder.newError(field)
                .message("%s", problem.problem().detail())
                .errorType(ErrorType.INTERNAL_ERROR)
                .build()));
    }

    /**
     * The answer as it is written.
     *
     * @throws ProblemException if there is none, because something is away
     */
    Map<String, Object> answer(ExecutionGraphQlResponse response) {
        ProblemException problem =
                response.getExecutionInput().getGraphQLContext().get(ProblemException.class);
        if (problem != null) {
            throw problem;
        }
        Map<String, Object> answer =
                new LinkedHashMap<>(response.getExecutionResult().toSpecification());
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (!errors.isEmpty()) {
            answer.put("errors", errors.stream().map(this::written).toList());
        }
        return answer;
    }

    private Map<String, Object> written(GraphQLError error) {
        Map<String, Object> written = new LinkedHashMap<>(error.toSpecification());
        written.put("message", IdentityMask.mask(error.getMessage()));
        written.computeIfPresent("path", (_, path) -> masked((List<?>) path));
        written.put("extensions", Map.of("code", code(error), "traceId", problems.traceId()));
        return written;
    }

    /** Names of fields are the caller's own words. */
    private static List<Object> masked(List<?> path) {
        return path.stream()
                .<Object>map(step -> step instanceof String name ? IdentityMask.mask(name) : step)
                .toList();
    }

    /** The stable word for machines, in kebab-case, like those of problems. */
    private static String code(GraphQLError error) {
        return String.valueOf(error.getErrorType())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
