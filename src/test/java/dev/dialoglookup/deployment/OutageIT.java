package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.CuttableProxy;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutageIT {

    private static final String REFERENCE = "urn:altinn:dialog-id:00000000-0000-7000-8000-000000000000";
    private static final String UNKNOWN = "/api/v1/enduser/dialoglookup?instanceRef=" + REFERENCE;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private static CuttableProxy database;
    private static PackagedService service;
    private static Api endUser;

    @BeforeAll
    static void startsBehindAProxyBesideAnIssuerThatIsAway() throws Exception {
        RealDatabase real = RealDatabase.freshDatabase();
        database = new CuttableProxy(real.port());
        Map<String, String> properties = new LinkedHashMap<>(RealSurroundings.properties(real, TestIssuers.shared()));
        properties.put("spring.datasource.url", real.urlThrough(database.port()));
        // nobody listens on the discard port
        properties.put("dialoglookup.issuers[3].name", "away");
        properties.put("dialoglookup.issuers[3].issuer-uri", "http://localhost:9/away");
        properties.put("dialoglookup.issuers[3].audiences[0]", TestIssuers.AUDIENCE);
        service = PackagedService.start(properties).awaitReadiness();
        endUser = service.api().as(new Tokens(TestIssuers.shared()).endUser(new Persons(5).next()));
    }

    @AfterAll
    static void ends() throws Exception {
        service.close();
        database.close();
    }

    @Test
    void runsFromTheJarWithAllItNeeds() {
        assertThat(service.api().get("/livez").status()).isEqualTo(200);
    }

    @Test
    void answers503WithinASecondWhileTheDatabaseIsAwayAndRecoversByItself() throws Exception {
        assertThat(endUser.get(UNKNOWN).status()).isEqualTo(404);

        database.cut();
        for (int request = 0; request < 5; request++) {
            long start = System.nanoTime();
            Response response = endUser.get(UNKNOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ONE_SECOND);
            assertThat(response.status()).as(response.body()).isEqualTo(503);
            assertThat(response.code()).isEqualTo("unavailable");
            assertThat(response.header("Retry-After")).matches("[0-9]+");
        }
        Response query = GraphQl.ask(endUser, GraphQl.ofTheGuide(), Map.of("instanceRef", REFERENCE));
        assertThat(query.status()).as(query.body()).isEqualTo(503);
        assertThat(query.code()).isEqualTo("unavailable");
        assertThat(query.header("Retry-After")).matches("[0-9]+");

        database.restore();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(endUser.get(UNKNOWN).status()).isEqualTo(404));
    }

    @Test
    void trustsTheOtherIssuersWhileOneIsAway() {
        Tokens tokens = new Tokens(TestIssuers.shared());
        var person = new Persons(6).next();
        var fromAway = tokens.endUser(person).with("iss", "http://localhost:9/away");
        assertThat(service.api().as(fromAway).get(UNKNOWN).status()).isIn(401, 503);
        assertThat(service.api().as(tokens.endUser(person)).get(UNKNOWN).status())
                .isEqualTo(404);
    }
}
