package dev.dialoglookup.edge;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies the tokens of one issuer, whose keys are fetched when its first token comes. */
final class IssuerKeys implements JwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(24);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final int SIZE_LIMIT = 512 * 1024;

    private final TrustedIssuer issuer;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable JwtDecoder decoder;
    private Instant nextAttempt = Instant.MIN;

    IssuerKeys(TrustedIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The verified token.
     *
     * @throws BadJwtException if the token is to blame
     * @throws JwtException if the issuer is away
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder().decode(token);
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

    /** One attempt at a time and a pause behind a failed one: those who waited for it need not try again. */
    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            known = decoder;
            return known == null ? attempted() : known;
        } finally {
            lock.unlock();
        }
    }

    private JwtDecoder attempted() {
        if (clock.instant().isBefore(nextAttempt)) {
            throw new JwtException("the issuer " + issuer.name() + " was away a moment ago");
        }
        try {
            JwtDecoder created = created();
            decoder = created;
            return created;
        } catch (JwtException e) {
            nextAttempt = clock.instant().plus(BETWEEN_ATTEMPTS);
            throw e;
        }
    }

    private JwtDecoder created() {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        Discovery.keysOf(issuer.issuerUri()),
                        new DefaultResourceRetriever(
                                (int) Discovery.TIMEOUT.toMillis(), (int) Discovery.TIMEOUT.toMillis(), SIZE_LIMIT))
                .cache(KEPT.toMillis(), 2 * Discovery.TIMEOUT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_REFRESHES.toMillis())
                .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                .build();
        fetch(keys);
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
