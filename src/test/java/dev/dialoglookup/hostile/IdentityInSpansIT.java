package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.SecondInstance;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What an instance exports of its traces, every one of them, names nobody. */
@IntegrationTest
class IdentityInSpansIT {

    private static final String PERSON = "urn:altinn:person:identifier-no:14858531188";

    private final RealDatabase database;
    private final MovableClock clock;
    private final Tokens tokens;

    IdentityInSpansIT(RealDatabase database, MovableClock clock, Tokens tokens) {
        this.database = database;
        this.clock = clock;
        this.tokens = tokens;
    }

    @Test
    void exportsNoIdentities() throws IOException {
        Queue<String> exported = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (SecondInstance instance = SecondInstance.on(
                database,
                clock,
                Map.of(
                        "management.tracing.sampling.probability",
                        "1",
                        "management.tracing.export.enabled",
                        "true",
                        "management.opentelemetry.tracing.export.otlp.endpoint",
                        "http://localhost:%d/v1/traces"
                                .formatted(collector.getAddress().getPort())))) {
            Api anyone = instance.api();
            IdentityBearingRequests.sent(anyone, tokens);
            Api owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
            owner.get("/api/v1/serviceowner/dialogs?serviceResource=urn:altinn:resource:x&endUserId=" + PERSON);
            owner.with("Dialog-End-User", PERSON).get("/api/v1/serviceowner/parties?party=" + PERSON);
        } finally {
            collector.stop(0);
        }
        String spans = String.join("\n", exported);
        assertThat(spans).as("what spans have").contains("/api/v1/serviceowner/dialogs", "impersonated");
        assertThat(IdentityTraces.in(spans)).isEmpty();
    }
}
