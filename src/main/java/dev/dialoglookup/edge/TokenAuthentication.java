package dev.dialoglookup.edge;

import dev.dialoglookup.caller.TokenClaims;
import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import dev.dialoglookup.edge.IssuerKeys.Verified;
import dev.dialoglookup.party.PartyPolicy;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Turns a bearer token of one issuer into its caller.
 *
 * @param keys verifies the token
 */
record TokenAuthentication(TrustedIssuer issuer, IssuerKeys keys, PartyPolicy policy) implements AuthenticationManager {

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        try {
            Verified verified = keys.verify(token);
            TokenClaims claims = new TokenClaims(issuer.name(), verified.token().getClaims());
            return new CallerAuthentication(claims.recognized(policy), verified.proof());
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("the token is not valid", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("the issuer is away", e);
        }
    }
}
