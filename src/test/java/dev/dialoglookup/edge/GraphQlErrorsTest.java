package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.jdbc.BadSqlGrammarException;
import tools.jackson.databind.json.JsonMapper;

class GraphQlErrorsTest {

    private final GraphQlErrors errors = new GraphQlErrors(
            new ProblemDocuments(JsonMapper.shared(), new DefaultListableBeanFactory().getBeanProvider(Tracer.class)));

    @Test
    void saysOfWhatIsBrokenNothingButTheTrace() {
        RuntimeException broken =
                new BadSqlGrammarException("task", "SELECT secret", new SQLException("secret", "42601"));
        Map<String, Object> answer = answer(broken);
        assertThat(answer.get("data")).hasToString("{whole=yes, kari_14858531188=null}");
        assertThat(answer.get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(answer.get("errors").toString())
                .contains("an unexpected error", "code=internal-error", "traceId=", "path=[kari_***]")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void answersNothingButAProblemWhileSomethingIsAway() {
        ProblemException away =
                catchThrowableOfType(ProblemException.class, () -> answer(new QueryTimeoutException("secret")));
        assertThat(away.problem().type()).isEqualTo(ProblemType.UNAVAILABLE);
    }

    private Map<String, Object> answer(RuntimeException failure) {
        GraphQlSource source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(
                        "type Query {broken: String whole: String}".getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(wiring -> wiring.type(
                        "Query",
                        query -> query.dataFetcher("whole", _ -> "yes").dataFetcher("broken", _ -> {
                            throw failure;
                        })))
                .exceptionResolvers(List.of(errors))
                .build();
        return errors.answer(Objects.requireNonNull(new DefaultExecutionGraphQlService(source)
                .execute(new DefaultExecutionGraphQlRequest(
                        "{whole kari_14858531188: broken}", null, null, null, "", Locale.ENGLISH))
                .block()));
    }
}
