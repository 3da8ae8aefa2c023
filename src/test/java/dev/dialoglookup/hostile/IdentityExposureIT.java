package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Puts identities wherever a request has room for them; answers, metrics and (see below) the log must not keep any. */
@IntegrationTest
class IdentityExposureIT {

    /** What {@link IdentityInLogsIT} looks for, to know that there was something to leak. */
    static final String MARKER = "Identity numbers were sent in query, header, path, body and token";

    private static final Log LOG = LogFactory.getLog(IdentityExposureIT.class);
    private final Api anyone;
    private final Tokens tokens;
    private final Api management;

    IdentityExposureIT(Api anyone, Tokens tokens, World world, @Value("${local.management.port}") int port) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.management = Api.on(port);
        world.loadInto(anyone, tokens);
    }

    @Test
    void keepsIdentitiesOutOfProblemsAndMetrics() {
        List<Response> answers = IdentityBearingRequests.sent(anyone, tokens);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(IdentityTraces.in(answer.body())).as(answer.body()).isEmpty();
            assertThat(IdentityTraces.in(answer.headers().map().toString())).isEmpty();
        });
        assertThat(List.of(
                        "{\"query\": \"query q%s($a: String!) {dialogLookup(instanceRef: $a) {errors {message}}}\", \"variables\": {\"a\": \"%1$s\"}}",
                        "{\"query\": \"{dialogLookup(instanceRef: [\\\"%s\\\"]) {errors {message}}}\"}",
                        "{\"query\": \"{dialogById(dialogId: \\\"%s\\\") {errors {message}} x_%1$s}\"}",
                        "{\"query\": \"{searchDialogs(input: {party: \\\"%s\\\", orderBy: \\\"%1$s\\\"}) {errors {message}}}\"}",
                        "{\"query\": \"{%s\"}"))
                .map(query -> anyone.as(tokens.endUser(IdentityBearingRequests.PERSON))
                        .post("/graphql", query.formatted(IdentityBearingRequests.PERSON.number())))
                .allSatisfy(answer -> {
                    assertThat(answer.body()).contains("\"errors\"");
                    assertThat(IdentityTraces.in(answer.body()))
                            .as(answer.body())
                            .isEmpty();
                });
        String metrics = management.get("/actuator/prometheus").body();
        assertThat(metrics).contains("http_server_requests", "impersonated=\"true\"");
        assertThat(IdentityTraces.in(metrics)).isEmpty();
        LOG.info(MARKER);
    }
}
