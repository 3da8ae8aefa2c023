package dev.dialoglookup.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Knows verified tokens again, by digest, while their proof holds. A token that failed is never kept: it fails each time by
 * itself.
 */
final class VerifiedTokens implements AuthenticationManagerResolver<HttpServletRequest> {

    private static final int MOST = 20_000;

    private final AuthenticationManagerResolver<HttpServletRequest> issuers;
    private final Clock clock;
    private final Cache<ByteBuffer, CallerAuthentication> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Proof.LONGEST)
            .build();

    VerifiedTokens(AuthenticationManagerResolver<HttpServletRequest> issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return authentication -> {
            ByteBuffer digest = digestOf(((BearerTokenAuthenticationToken) authentication).getToken());
            CallerAuthentication known = verified.getIfPresent(digest);
            if (known != null && known.proof().holds(clock.instant())) {
                return known;
            }
            Authentication caller = issuers.resolve(request).authenticate(authentication);
            if (caller instanceof CallerAuthentication proven) {
                verified.put(digest, proven);
            }
            return caller;
        };
    }

    private static ByteBuffer digestOf(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
