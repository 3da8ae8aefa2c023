package dev.dialoglookup.hostile;

import com.nimbusds.jose.JOSEException;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values of the header {@code Authorization}, signed once: the right one for a path, and ones that open nothing. */
final class HostileTokens {

    private static final Person KARI = new Person("14858531188");

    private final Map<String, String> good;
    private final List<String> bad;

    HostileTokens(Tokens tokens) {
        Token user = tokens.endUser(KARI).atLevel(4);
        Token owner = tokens.serviceOwner(Organizations.TTD);
        good = Map.of(
                "enduser", bearer(user),
                "serviceowner", bearer(owner),
                "directory", bearer(tokens.operator()));
        try {
            bad = List.of(
                    "",
                    "Bearer",
                    "Bearer ",
                    "Bearer a.b.c",
                    "Bearer " + "x".repeat(10_000),
                    "Bearer \u00e6",
                    "Basic a2FyaTprYXJp",
                    bearer(user) + "x",
                    bearer(user).replaceFirst("\\.[^.]*$", "."),
                    bearer(owner).replaceFirst("\\.[^.]*\\.", ".e30."),
                    bearer(owner) + ", " + bearer(owner),
                    bearer(Tokens.unsigned(owner)),
                    bearer(Tokens.signedByHmac(owner)),
                    bearer(Tokens.signedByStranger(owner, "unknown")),
                    bearer(Tokens.signedByStranger(tokens.operator(), "maskinporten")),
                    bearer(owner.lasting(Duration.ofHours(-1))),
                    bearer(tokens.operator().with("aud", "somebody else")),
                    bearer(tokens.operator().with("iss", "https://example.com")),
                    bearer(tokens.from("stranger").with("pid", KARI.number())),
                    bearer(tokens.from("maskinporten")
                            .with("scope", "digdir:dialogporten.serviceprovider dialoglookup:directory")
                            .with("consumer", Map.of("authority", 1, "ID", List.of()))),
                    bearer(tokens.from("idporten")
                            .with("scope", List.of(1, Map.of(), "digdir:dialogporten"))
                            .with("pid", 14858531188L)),
                    bearer(tokens.from("idporten")
                            .with(
                                    "scope",
                                    "digdir:dialogporten digdir:dialogporten.serviceprovider dialoglookup:directory")
                            .with("consumer", Tokens.consumer(Organizations.TTD.number()))),
                    bearer(tokens.from("maskinporten")
                            .with("scope", "digdir:dialogporten")
                            .with("authorization_details", List.of(Map.of("type", 1), "x", List.of()))));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What opens the path; for paths of nobody in particular, an end user's. */
    String good(Endpoint endpoint) {
        return good.getOrDefault(audience(endpoint), good.get("enduser"));
    }

    /** What opens another path. */
    String ofAnother(Endpoint endpoint, Random random) {
        String audience = audience(endpoint).isEmpty() ? "enduser" : audience(endpoint);
        List<String> others = good.keySet().stream()
                .filter(name -> !name.equals(audience))
                .sorted()
                .toList();
        return good.get(Garbage.oneOf(others, random));
    }

    /** What opens no path. */
    String bad(Random random) {
        return Garbage.oneOf(bad, random);
    }

    private static String audience(Endpoint endpoint) {
        String[] parts = endpoint.path().split("/", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    private static String bearer(Object token) {
        return "Bearer " + token;
    }
}
