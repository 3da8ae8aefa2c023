package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.caller.Recognition.Unrecognized;
import dev.dialoglookup.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** What was verified is known again while its proof holds; what failed is looked at each time. */
class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final List<String> looks = new ArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private Instant expires = NOW.plus(Duration.ofHours(1));
    private final VerifiedTokens tokens = new VerifiedTokens(_ -> this::verify, clock);

    @Test
    void knowsATokenAgain() {
        Authentication first = at(NOW, "good");
        assertThat(at(NOW.plusSeconds(59), "good")).isSameAs(first);
        assertThat(looks).containsExactly("good");
        at(NOW.plusSeconds(60), "good");
        assertThat(looks).containsExactly("good", "good");
    }

    @Test
    void tellsTokensApart() {
        assertThat(at(NOW, "good")).isNotSameAs(at(NOW, "good2"));
        assertThat(looks).containsExactly("good", "good2");
    }

    @Test
    void looksAgainWhenATokenExpires() {
        expires = NOW.plusSeconds(3);
        at(NOW, "good");
        at(NOW.plusSeconds(2), "good");
        at(NOW.plusSeconds(3), "good");
        assertThat(looks).containsExactly("good", "good");
    }

    @Test
    void looksAgainWhenTheIssuerHasOtherKeys() {
        at(NOW, "good");
        keys.incrementAndGet();
        at(NOW, "good");
        at(NOW, "good");
        assertThat(looks).containsExactly("good", "good");
    }

    @Test
    void keepsNoTokenThatFailed() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> at(NOW, "bad"));
        }
        assertThat(looks).hasSize(3);
    }

    private Authentication at(Instant moment, String token) {
        List<Authentication> answers = new ArrayList<>();
        clock.at(
                moment,
                () -> answers.add(tokens.resolve(new MockHttpServletRequest())
                        .authenticate(new BearerTokenAuthenticationToken(token))));
        return answers.getFirst();
    }

    private Authentication verify(Authentication token) {
        String value = ((BearerTokenAuthenticationToken) token).getToken();
        looks.add(value);
        if (value.startsWith("bad")) {
            throw new InvalidBearerTokenException("bad");
        }
        return new CallerAuthentication(
                new Unrecognized("nobody", Set.of()), Proof.of(clock.instant(), expires, keys.get(), keys::get));
    }
}
