package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which tokens the service does not believe, and which scopes they need. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadTokenIT {

    private static final String FOR_USER = "/api/v1/enduser/dialoglookup?instanceRef=" + World.APP_INSTANCE;
    private static final String USER_SCOPE = "digdir:dialogporten";
    private static final String OWNER_SCOPE = "digdir:dialogporten.serviceprovider";
    private static final Person KARI = new Person("14858531188");
    private static final Map<String, String> SCOPES = Map.of(
            "enduser", "digdir:dialogporten or digdir:dialogporten.noconsent",
            "serviceowner", OWNER_SCOPE,
            "directory", "dialoglookup:directory");

    private final Api anyone;
    private final Tokens tokens;
    private final World world;
    private final MovableClock clock;
    private final List<Endpoint> endpoints;

    BadTokenIT(
            Api anyone,
            Tokens tokens,
            World world,
            MovableClock clock,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.world = world;
        this.clock = clock;
        this.endpoints = Endpoint.of(handlers).stream()
                .filter(endpoint -> SCOPES.containsKey(audience(endpoint)))
                .toList();
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
    }

    @Test
    void believesNoTokenButAValidOneOfATrustedIssuer() throws Exception {
        Token good = tokens.endUser(KARI);
        // what is like a token that is known already is not known
        assertThat(anyone.as(good).get(FOR_USER).status()).isEqualTo(200);
        for (Object bad : List.of(
                "garbage",
                "a.b.c",
                good + "x",
                Tokens.unsigned(good),
                Tokens.signedByHmac(good),
                Tokens.signedByStranger(good, "unknown"),
                Tokens.signedByStranger(good, "idporten"),
                good.lasting(Duration.ofHours(-1)),
                good.with("nbf", Date.from(Instant.now().plus(Duration.ofHours(1)))),
                good.with("aud", "somebody else"),
                good.with("aud", List.of()),
                good.with("iss", "https://example.com"),
                good.with("iss", tokens.from("maskinporten").claims().get("iss")),
                tokens.from("stranger").with("pid", KARI.number()).with("scope", USER_SCOPE))) {
            Response answer = anyone.as(bad).get(FOR_USER);
            Refusal.of(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
        assertThat(anyone.as(good.with("aud", List.of("x", "dialog-lookup")))
                        .get(FOR_USER)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void forgetsATokenWhenItExpires() {
        Api known = anyone.as(tokens.endUser(KARI).lasting(Duration.ofMinutes(5)));
        assertThat(known.get(FOR_USER).status()).isEqualTo(200);
        assertThat(known.get(FOR_USER).status()).isEqualTo(200);
        clock.at(
                Instant.now().plus(Duration.ofMinutes(7)),
                () -> Refusal.of(known.get(FOR_USER), 401, "unauthenticated"));
        assertThat(known.get(FOR_USER).status()).isEqualTo(200);
    }

    @Test
    void asksEverywhereForATokenAndNamesTheScopeThatIsMissing() {
        Api scopeless = anyone.as(tokens.from("maskinporten")
                .with("scope", "digdir:dialogporten.serviceprovider.admin other")
                .with("consumer", Tokens.consumer(Organizations.TTD.number())));
        assertThat(endpoints).hasSizeGreaterThan(10);
        for (Endpoint endpoint : endpoints) {
            String path =
                    endpoint.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            Response asked = anyone.send(endpoint.method(), path, BodyPublishers.noBody());
            Refusal.of(asked, 401, "unauthenticated");
            assertThat(asked.header("WWW-Authenticate")).isEqualTo("Bearer");
            Response answer = scopeless.send(endpoint.method(), path, BodyPublishers.noBody());
            Refusal.of(answer, 403, "missing-scope").inDetail(SCOPES.get(audience(endpoint)));
        }
    }

    @Test
    void readsScopesInEveryForm() {
        for (Object scope : List.of(
                List.of(USER_SCOPE),
                List.of("a b", "x " + USER_SCOPE),
                "\t" + USER_SCOPE + "\n x",
                USER_SCOPE + ".noconsent")) {
            assertThat(anyone.as(tokens.endUser(KARI).with("scope", scope))
                            .get(FOR_USER)
                            .status())
                    .as(String.valueOf(scope))
                    .isEqualTo(200);
        }
        Refusal.of(
                anyone.as(tokens.endUser(KARI).with("scope", "x" + USER_SCOPE)).get(FOR_USER), 403, "missing-scope");
    }

    private static String audience(Endpoint endpoint) {
        String[] parts = endpoint.path().split("/", -1);
        return parts.length > 3 ? parts[3] : "";
    }
}
