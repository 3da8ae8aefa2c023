package dev.dialoglookup.support;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A token before it is signed; {@link #toString} is what goes behind {@code Bearer}. */
public record Token(TestIssuers issuers, String issuer, Map<String, Object> claims, Duration lifetime) {

    Token(TestIssuers issuers, String issuer, Map<String, Object> claims) {
        this(issuers, issuer, claims, Duration.ofHours(1));
    }

    /** With any claim, standard ones included. */
    public Token with(String claim, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(claim, value);
        return new Token(issuers, issuer, Map.copyOf(more), lifetime);
    }

    /** Without the claim. */
    public Token without(String claim) {
        Map<String, Object> fewer = new HashMap<>(claims);
        fewer.remove(claim);
        return new Token(issuers, issuer, Map.copyOf(fewer), lifetime);
    }

    /** Authenticated as strongly as {@code acr} says for the levels 0, 3 and 4. */
    public Token atLevel(int level) {
        return with(
                "acr",
                switch (level) {
                    case 0 -> "idporten-loa-low";
                    case 3 -> "idporten-loa-substantial";
                    case 4 -> "idporten-loa-high";
                    default -> throw new IllegalArgumentException("no acr stands for level " + level);
                });
    }

    /** Valid for that long from now; less than nothing is expired. */
    public Token lasting(Duration time) {
        return new Token(issuers, issuer, claims, time);
    }

    /** Signed by the issuer. */
    @Override
    public String toString() {
        return jwt().serialize();
    }

    JWTClaimsSet claimsSet() {
        try {
            return jwt().getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedJWT jwt() {
        return issuers.server().getConfig().getTokenProvider().jwt(claims, lifetime, issuer);
    }
}
