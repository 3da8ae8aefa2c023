package dev.dialoglookup.bench;

import dev.dialoglookup.support.ScaleWorld;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of the world's users: signed for real, one each, good for the whole run. */
final class Users {

    private final Tokens tokens;
    private final Map<String, String> signed = new ConcurrentHashMap<>();

    Users(TestIssuers issuers) {
        tokens = new Tokens(issuers);
    }

    String token(String user) {
        return signed.computeIfAbsent(
                user,
                name -> tokens.email(ScaleWorld.user(name))
                        .atLevel(4)
                        .lasting(Duration.ofHours(12))
                        .toString());
    }
}
