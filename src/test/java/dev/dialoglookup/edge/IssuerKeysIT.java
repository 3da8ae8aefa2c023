package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Keys come from an issuer that changes them, is asked too often, or is away. */
class IssuerKeysIT {

    private final AtomicInteger fetches = new AtomicInteger();
    private List<JWK> published = List.of();
    private HttpServer server;
    private String uri;
    private IssuerKeys keys;

    @BeforeEach
    void startIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        uri = "http://localhost:" + server.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(uri, uri));
        answer("/keys", () -> {
            fetches.incrementAndGet();
            return new JWKSet(published).toString();
        });
        server.start();
        keys = new IssuerKeys(new TrustedIssuer("maskinporten", uri, List.of("us")), Clock.systemUTC());
    }

    @AfterEach
    void stopIssuer() {
        server.stop(0);
    }

    @Test
    void acceptsBothKindsOfSignature() throws JOSEException {
        RSAKey rsa = rsa("rsa");
        ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        published = List.of(rsa, ec);
        assertThat(subject(signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa))))
                .isEqualTo("somebody");
        assertThat(subject(signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec))))
                .isEqualTo("somebody");
        String otherAlgorithm = signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(rsa));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> keys.verify(otherAlgorithm));
    }

    @Test
    void asksOnceMoreForANewKeyAndNotForEveryUnknownOne() throws JOSEException {
        RSAKey first = rsa("first");
        RSAKey second = rsa("second");
        RSAKey stranger = rsa("stranger");
        published = List.of(first);
        keys.verify(signed(JWSAlgorithm.RS256, "first", new RSASSASigner(first)));
        keys.verify(signed(JWSAlgorithm.RS256, "first", new RSASSASigner(first)));
        assertThat(fetches).hasValue(1);

        published = List.of(second);
        keys.verify(signed(JWSAlgorithm.RS256, "second", new RSASSASigner(second)));
        assertThat(fetches).hasValue(2);

        String unknown = signed(JWSAlgorithm.RS256, "stranger", new RSASSASigner(stranger));
        for (int i = 0; i < 50; i++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> keys.verify(unknown));
        }
        assertThat(fetches).hasValue(2);
        keys.verify(signed(JWSAlgorithm.RS256, "second", new RSASSASigner(second)));
    }

    @Test
    void provesNothingOnceTheIssuerHasOtherKeys() throws JOSEException {
        RSAKey first = rsa("first");
        RSAKey second = rsa("second");
        published = List.of(first);
        Proof proof = keys.verify(signed(JWSAlgorithm.RS256, "first", new RSASSASigner(first)))
                .proof();
        assertThat(proof.holds(Instant.now())).isTrue();
        assertThat(proof.holds(Instant.now().plus(Proof.LONGEST))).isFalse();

        published = List.of(second);
        keys.verify(signed(JWSAlgorithm.RS256, "second", new RSASSASigner(second)));
        assertThat(proof.holds(Instant.now())).isFalse();
    }

    @Test
    void provesNoTokenForLongerThanItLasts() throws JOSEException {
        RSAKey key = rsa("key");
        published = List.of(key);
        Instant expires = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        Proof proof = keys.verify(signed(JWSAlgorithm.RS256, "key", new RSASSASigner(key), expires))
                .proof();
        assertThat(proof.until()).isEqualTo(expires);
    }

    @Test
    void blamesTheIssuerThatIsAwayAndNotTheToken() throws JOSEException {
        RSAKey key = rsa("key");
        String token = signed(JWSAlgorithm.RS256, "key", new RSASSASigner(key));
        server.stop(0);
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> keys.verify(token))
                .isNotInstanceOf(BadJwtException.class);
    }

    private String subject(String token) {
        return keys.verify(token).token().getSubject();
    }

    private String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer) throws JOSEException {
        return signed(algorithm, keyId, signer, Instant.now().plusSeconds(300));
    }

    private String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer, Instant expires)
            throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(uri)
                .subject("somebody")
                .audience("us")
                .expirationTime(Date.from(expires))
                .build();
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey rsa(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private void answer(String path, Supplier<String> document) {
        server.createContext(path, exchange -> {
            byte[] body = document.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
