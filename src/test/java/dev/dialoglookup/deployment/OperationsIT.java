package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OperationsIT {

    @Test
    void writesJsonAndServesMetricsThatNameNobody() throws Exception {
        var properties = RealSurroundings.properties(RealDatabase.freshDatabase(), TestIssuers.shared());
        properties.put("spring.profiles.active", "production");
        Person person = new Persons(7).next();
        try (PackagedService service = PackagedService.start(properties).awaitReadiness()) {
            var user = service.api().as(new Tokens(TestIssuers.shared()).endUser(person));
            user.get("/api/v1/enduser/dialoglookup?instanceRef=" + person.urn());
            user.get("/api/v1/enduser/" + person.number());
            user.get("/api/v1/enduser/dialogs?" + person.number() + "=1");
            String query = "query q%s {a%1$s: dialogLookup(instanceRef: \"%1$s\") {errors {message}}}"
                    .formatted(person.number());
            assertThat(GraphQl.ask(user, query, Map.of()).status()).isEqualTo(200);
            assertThat(GraphQl.ask(user, "{__schema {types {name}}}", Map.of())
                            .json()
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("introspection-disabled");
            assertThat(service.api().get("/graphiql").status()).isEqualTo(404);

            assertThat(service.management().get("/actuator/health").status()).isEqualTo(200);
            assertThat(service.management().get("/actuator/env").status()).isEqualTo(404);
            String metrics = service.management().get("/actuator/prometheus").body();
            assertThat(metrics)
                    .contains(
                            "operation=\"EndUserLookupController.",
                            "operation=\"GraphQlController.",
                            "impersonated=\"false\"")
                    .doesNotContain(person.number());

            assertThat(service.output().lines().toList())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(
                                    JsonMapper.shared().readTree(line).has("message"))
                            .isTrue());
            assertThat(service.output()).doesNotContain(person.number(), "\"level\":\"WARN\"", "\"level\":\"ERROR\"");
        }
    }
}
