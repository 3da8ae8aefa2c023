package dev.dialoglookup.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the test issuers sign them, and tokens that nobody should believe. */
public final class Tokens {

    private static final String END_USER = "digdir:dialogporten";
    private static final String SERVICE_OWNER =
            "digdir:dialogporten.serviceprovider digdir:dialogporten.serviceprovider.search";

    private final TestIssuers issuers;

    public Tokens(TestIssuers issuers) {
        this.issuers = issuers;
    }

    /** A token of that issuer with no claims but issuer, audience and times. */
    public Token from(String issuer) {
        return new Token(issuers, issuer, Map.of())
                .with("iss", issuers.uri(issuer))
                .with("aud", List.of(TestIssuers.AUDIENCE));
    }

    /** A person at level 0 until {@link Token#atLevel} says more. */
    public Token endUser(Person person) {
        return from("idporten").with("pid", person.number()).with("scope", END_USER);
    }

    /** A service owner that may write, look up and search. */
    public Token serviceOwner(Organization organization) {
        return from("maskinporten")
                .with("consumer", consumer(organization.number()))
                .with("scope", SERVICE_OWNER);
    }

    /** A service owner that reaches every owner's dialogs. */
    public Token admin(Organization organization) {
        return serviceOwner(organization).with("scope", SERVICE_OWNER + " digdir:dialogporten.serviceprovider.admin");
    }

    /** The directory operator. */
    public Token operator() {
        return from("maskinporten")
                .with("consumer", consumer(Organizations.TTD.number()))
                .with("scope", "dialoglookup:directory");
    }

    /** A system that an organization lets act for it. */
    public Token systemUser(UUID id) {
        Map<String, Object> detail = Map.of("type", "urn:altinn:systemuser", "systemuser_id", List.of(id.toString()));
        return from("maskinporten")
                .with("authorization_details", List.of(detail))
                .with("scope", END_USER);
    }

    /** A person known only by an e-mail address. */
    public Token email(EmailUser user) {
        return from("idporten")
                .with("email", user.address())
                .with("amr", List.of("Selfregistered-email"))
                .with("acr", "selfregistered-email")
                .with("scope", END_USER);
    }

    /** The value of a {@code consumer} claim. */
    public static Map<String, Object> consumer(String orgNumber) {
        return Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + orgNumber);
    }

    /** The same claims without a signature. */
    public static String unsigned(Token token) {
        return new PlainJWT(token.claimsSet()).serialize();
    }

    /** The same claims under a shared secret. */
    public static String signedByHmac(Token token) throws JOSEException {
        return signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(new byte[32]), token);
    }

    /** The same claims under a key that the issuer does not have, claimed to be one with that id. */
    public static String signedByStranger(Token token, String keyId) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID(keyId).generate();
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), new RSASSASigner(key), token);
    }

    private static String signed(JWSHeader header, JWSSigner signer, Token token) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, token.claimsSet());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
