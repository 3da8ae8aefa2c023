package dev.dialoglookup.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tokens that say where the next page of a list begins: signed, so that nobody edits the place, and bound to the list's
 * query, so that no place of one list is used in another.
 */
@Component
public class Continuations {

    /** The parameter that carries a token, on every list. */
    public static final String PARAMETER = "continuationToken";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 32;
    private static final byte[] PURPOSE = "continuation token".getBytes(StandardCharsets.UTF_8);

    private final SecretKeySpec key;

    public Continuations(@Value("${dialoglookup.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The token of a place, URL-safe.
     *
     * @param query everything that decides what the list holds and in which order: caller, filters, order
     */
    public String token(byte[] place, String query) {
        byte[] signature = signature(place, query);
        byte[] signed = Arrays.copyOf(signature, SIGNATURE + place.length);
        System.arraycopy(place, 0, signed, SIGNATURE, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The place in a token of the same query.
     *
     * @throws ProblemException if the token is of another query, edited or none
     */
    public byte[] place(String token, String query) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(token);
            if (signed.length >= SIGNATURE) {
                byte[] place = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
                // the texts are compared, not the signatures: several texts decode to the same bytes, one is ours
                if (MessageDigest.isEqual(bytes(token(place, query)), bytes(token))) {
                    return place;
                }
            }
        } catch (IllegalArgumentException _) {
            // not Base64: refused below with the same words
        }
        throw Problem.invalid(PARAMETER, "is not a token of this query; ask without it to begin again")
                .asException();
    }

    private byte[] signature(byte[] place, String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            // a digest has one length: what belongs to the query cannot be taken for the place
            mac.update(MessageDigest.getInstance("SHA-256").digest(bytes(query)));
            return mac.doFinal(place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
