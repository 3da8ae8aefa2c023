package dev.dialoglookup.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies the tokens of one issuer, whose keys are fetched when the service starts or, failing that, when its first token
 * comes.
 */
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    /** As often as makes the JVM compile the arithmetic: the first takes twenty times as long as the last. */
    private static final int REFUSALS = 50;

    private static final int RSA_BITS = 2048;

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(24);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final TrustedIssuer issuer;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Verifier verifier;
    private Instant nextAttempt = Instant.MIN;

    IssuerKeys(TrustedIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A token that is good, and for how long that need not be asked again. */
    record Verified(Jwt token, Proof proof) {}

    /** Verifies by keys that are fetched again when they are old, or do not know a token's. */
    private record Verifier(NimbusJwtDecoder decoder, CountedKeySets keys) {}

    /**
     * Verifies a token.
     *
     * @throws BadJwtException if the token is to blame
     * @throws JwtException if the issuer is away
     */
    Verified verify(String token) {
        try {
            Verifier known = verifier();
            // read before the signature is: keys that change in between make the proof too old, never too good
            int generation = known.keys().generation();
            Jwt verified = known.decoder().decode(token);
            Instant expires = Objects.requireNonNull(verified.getExpiresAt(), "the validator asks for it");
            return new Verified(verified, Proof.of(clock.instant(), expires, generation, known.keys()::generation));
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            // the keys are there, and asking for more of them is what must wait: the token names a key nobody has
            if (e.getCause() instanceof RateLimitReachedException) {
                throw new BadJwtException("an unknown key", e);
            }
            throw e;
        }
    }

    /** Fetches the keys ahead of the first token; an issuer that is away is asked again by that. */
    void prepare() {
        try {
            verifier();
        } catch (JwtException e) {
            LOG.warn("the keys of {} could not be fetched yet: {}", issuer.name(), e.getMessage());
        }
    }

    /**
     * Verifies tokens made for this moment, by keys that nobody had before or has after it, so that what verification needs is
     * loaded, and compiled: one with a good signature, and many with one that nobody made, for RSA is what issuers sign with.
     * Nobody is let in by them.
     */
    void rehearse() {
        Date soon = Date.from(clock.instant().plus(BETWEEN_REFRESHES));
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuerUri())
                .audience(issuer.audiences())
                .expirationTime(soon)
                .build();
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            SignedJWT good = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            good.sign(new ECDSASigner(key));
            decoder(new ImmutableJWKSet<>(new JWKSet(key))).decode(good.serialize());
            refuse(claims);
        } catch (JOSEException | JwtException e) {
            LOG.info("the first token will take longer", e);
        }
    }

    private void refuse(JWTClaimsSet claims) {
        Random random = new SecureRandom();
        BigInteger modulus =
                new BigInteger(RSA_BITS, random).setBit(RSA_BITS - 1).setBit(0);
        RSAKey key = new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.encode(RSAKeyGenParameterSpec.F4)).build();
        byte[] signature = new byte[RSA_BITS / Byte.SIZE];
        random.nextBytes(signature);
        signature[0] = 0; // less than the modulus, or it would be refused unread
        String signed = new String(
                new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims).getSigningInput(), StandardCharsets.US_ASCII);
        String token = signed + "." + Base64URL.encode(signature);
        NimbusJwtDecoder decoder = decoder(new ImmutableJWKSet<>(new JWKSet(key)));
        for (int i = 0; i < REFUSALS; i++) {
            try {
                decoder.decode(token);
            } catch (BadJwtException _) {
                // as it should be
            }
        }
    }

    /** One attempt at a time and a pause behind a failed one: those who waited for it need not try again. */
    private Verifier verifier() {
        Verifier known = verifier;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            known = verifier;
            return known == null ? attempted() : known;
        } finally {
            lock.unlock();
        }
    }

    private Verifier attempted() {
        if (clock.instant().isBefore(nextAttempt)) {
            throw new JwtException("the issuer " + issuer.name() + " was away a moment ago");
        }
        try {
            Verifier created = created();
            verifier = created;
            return created;
        } catch (JwtException e) {
            nextAttempt = clock.instant().plus(BETWEEN_ATTEMPTS);
            throw e;
        }
    }

    private Verifier created() {
        CountedKeySets counted = new CountedKeySets(Discovery.keysOf(issuer.issuerUri()));
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(counted)
                .cache(KEPT.toMillis(), 2 * Discovery.TIMEOUT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_REFRESHES.toMillis())
                .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                .build();
        fetch(keys);
        return new Verifier(decoder(keys), counted);
    }

    private NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder created = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(
                        accepted -> Collections.addAll(accepted, SignatureAlgorithm.RS256, SignatureAlgorithm.ES256))
                .build();
        created.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer.issuerUri()), timestamps(), audiences()));
        return created;
    }

    private static void fetch(JWKSource<SecurityContext> keys) {
        try {
            keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        } catch (KeySourceException e) {
            throw new JwtException("cannot fetch keys", e);
        }
    }

    private JwtTimestampValidator timestamps() {
        JwtTimestampValidator validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        validator.setClock(clock);
        return validator;
    }

    private JwtClaimValidator<@Nullable Collection<String>> audiences() {
        List<String> accepted = issuer.audiences();
        return new JwtClaimValidator<>(
                JwtClaimNames.AUD,
                named -> accepted.isEmpty() || (named != null && !Collections.disjoint(accepted, named)));
    }
}
