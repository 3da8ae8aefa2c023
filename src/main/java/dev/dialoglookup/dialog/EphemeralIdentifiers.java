package dev.dialoglookup.dialog;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SelfIdentifiedUser;
import dev.dialoglookup.party.Party.SystemUser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names for persons that end users may see: the same person has the same name throughout a dialog, on every instance and
 * after every restart, and another name in every other dialog.
 */
@Component
public class EphemeralIdentifiers {

    private static final String PREFIX = "urn:altinn:person:identifier-ephemeral:";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 10;

    private final SecretKeySpec key;

    public EphemeralIdentifiers(@Value("${dialoglookup.secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What an end user sees for a party in a dialog; organizations and systems are no persons and keep their names. */
    public String of(UUID dialogId, Party party) {
        return switch (party) {
            case Organization _, SystemUser _ -> party.urn();
            case Person _, SelfIdentifiedUser _, EmailUser _ -> PREFIX + hash(dialogId, party);
        };
    }

    private String hash(UUID dialogId, Party party) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String named = "ephemeral identifier %s %s".formatted(dialogId, party.urn());
            byte[] hash = mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
