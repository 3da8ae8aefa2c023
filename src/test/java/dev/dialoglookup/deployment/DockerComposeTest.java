package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.TestIssuers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

class DockerComposeTest {

    private final ComposeFile compose = ComposeFile.read();
    private final Environment service = compose.environmentOfTheService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "dialoglookup.secret",
                "dialoglookup.synthetic-only"
            })
    void setsEveryPropertyThatTheServiceNeeds(String property) {
        assertThat(service.getProperty(property)).isNotBlank();
    }

    @Test
    void trustsTheIssuersThatItStarts() {
        assertThat(Binder.get(service)
                        .bind("dialoglookup.issuers", Bindable.listOf(Issuer.class))
                        .get())
                .isEqualTo(TestIssuers.NAMES.stream()
                        .map(name -> new Issuer(name, "http://localhost:8081/" + name, List.of(TestIssuers.AUDIENCE)))
                        .toList());
    }

    @Test
    void letsTheTestMinistryOperateTheDirectory() {
        assertThat(service.getProperty("dialoglookup.directory-operators")).isEqualTo(Organizations.TTD.number());
    }

    @Test
    void configuresTheIssuersWithTheFileOfTheTests() throws Exception {
        assertThat(compose.at("services", "issuers", "volumes"))
                .isEqualTo(List.of("./src/test/resources/issuers.json:%s:ro"
                        .formatted(compose.text("services", "issuers", "environment", "JSON_CONFIG_PATH"))));
        assertThat(Files.readString(Path.of("src/test/resources/issuers.json"))).isEqualTo(TestIssuers.configuration());
    }

    @Test
    void startsTheVersionsThatTheTestsRunOn() throws Exception {
        assertThat(compose.text("services", "postgres", "image")).isEqualTo("postgres:18");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<mock-oauth2-server.version>%s<".formatted(version("issuers")))
                .contains("<version>%s</version>".formatted(version("dialog-lookup")));
    }

    private String version(String container) {
        String image = compose.text("services", container, "image");
        return image.substring(image.lastIndexOf(':') + 1);
    }

    /** One trusted issuer of the service's configuration. */
    record Issuer(String name, String issuerUri, List<String> audiences) {}
}
