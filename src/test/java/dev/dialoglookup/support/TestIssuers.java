package dev.dialoglookup.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.springframework.core.io.ClassPathResource;

/** The three test issuers, configured by {@code issuers.json} alone, which the compose file repeats. */
public final class TestIssuers {

    /** The audience that every token carries and the service accepts. */
    public static final String AUDIENCE = "dialog-lookup";

    /** Their names, in the order of the service's configuration. */
    public static final List<String> NAMES = List.of("maskinporten", "idporten", "altinn");

    private final MockOAuth2Server server;

    private TestIssuers(MockOAuth2Server server) {
        this.server = server;
    }

    /** The issuers of this JVM, started on a free port by the first call. */
    public static TestIssuers shared() {
        return Shared.INSTANCE;
    }

    /** Starts issuers of one's own; port 0 means a free one. */
    public static TestIssuers startedOn(int port) {
        MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(configuration()));
        try {
            server.start(InetAddress.getByName("localhost"), port);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
        return new TestIssuers(server);
    }

    /** What {@code issuers.json} says. */
    public static String configuration() {
        try {
            return new ClassPathResource("issuers.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer's URI: the {@code iss} of its tokens. */
    public String uri(String issuer) {
        return server.issuerUrl(issuer).toString();
    }

    /** Where the issuer answers token requests. */
    public String tokenEndpoint(String issuer) {
        return server.tokenEndpointUrl(issuer).toString();
    }

    /** The Spring properties of a service that trusts these issuers. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String prefix = "dialoglookup.issuers[%d].".formatted(i);
            properties.put(prefix + "name", NAMES.get(i));
            properties.put(prefix + "issuer-uri", uri(NAMES.get(i)));
            properties.put(prefix + "audiences[0]", AUDIENCE);
        }
        return properties;
    }

    public void stop() {
        server.shutdown();
    }

    MockOAuth2Server server() {
        return server;
    }

    /** Starts the shared issuers when they are first asked for. */
    private static final class Shared {

        static final TestIssuers INSTANCE = startedOn(0);
    }
}
