package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom this deployment trusts and lets in.
 *
 * @param directoryOperators organization numbers that may change the directory
 * @param syntheticOnly refuse person numbers of real people
 */
@ConfigurationProperties("dialoglookup")
record EdgeSettings(
        @DefaultValue List<TrustedIssuer> issuers,
        @DefaultValue Set<String> directoryOperators,
        boolean syntheticOnly) {

    /**
     * One issuer of tokens.
     *
     * @param name which claims count, see {@link dev.dialoglookup.caller.TokenClaims}
     * @param issuerUri exactly as in the claim {@code iss}
     * @param audiences one of them must be in the claim {@code aud}; empty accepts every audience
     */
    record TrustedIssuer(
            String name, String issuerUri, @DefaultValue List<String> audiences) {}

    PartyPolicy partyPolicy() {
        return new PartyPolicy(syntheticOnly);
    }
}
