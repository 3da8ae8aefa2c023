package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.LocalService;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ExplorerIT {

    private final Api api;

    ExplorerIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/explorer/index.html", "/explorer/explorer.js", "/local/tokens"})
    void isNotThereUnlessItIsAskedFor(String path) {
        Response answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/explorer/explorer.js, text/javascript",
        "/explorer/page.css, text/css",
        "/explorer/callers.json, application/json"
    })
    void isServedLocallyAndKeptFromEverythingElse(String path, String type) {
        Response answer = LocalService.api().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void shipsAListOfNobody() throws IOException {
        String shipped = Files.readString(Path.of("src/main/resources/explorer/callers.json"));
        assertThat(JsonMapper.shared().readTree(shipped).get("callers")).isEmpty();
    }
}
