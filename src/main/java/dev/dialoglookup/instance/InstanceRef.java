package dev.dialoglookup.instance;

import dev.dialoglookup.party.IdentityMask;
import java.util.Locale;
import java.util.UUID;

/** Names the thing a dialog stands for: an app instance, a correspondence, or the dialog itself. */
public sealed interface InstanceRef {

    /** What a message says about the forms that are accepted. */
    String SUPPORTED = "supported identifiers are " + Forms.ACCEPTED;

    /** The reference in full, lower-cased: the form that is returned. */
    String urn();

    /** The UUID that every kind carries. */
    UUID id();

    /**
     * Reads a reference, trimmed, in any letter case.
     *
     * @throws IllegalArgumentException if it is none of the three forms; the message names them and quotes the input,
     *     masked
     */
    static InstanceRef parse(String text) {
        InstanceRef reference = Forms.read(text.strip().toLowerCase(Locale.ROOT));
        if (reference == null) {
            throw new IllegalArgumentException(
                    "'%s' is not a supported identifier; %s".formatted(IdentityMask.quoted(text), SUPPORTED));
        }
        return reference;
    }

    /**
     * An app instance, owned by the party that the app platform knows by a number.
     *
     * @param partyId 1 to 2147483647
     */
    record AppInstanceRef(int partyId, UUID id) implements InstanceRef {
        @Override
        public String urn() {
            return Forms.APP_INSTANCE + partyId + "/" + id;
        }
    }

    /** One letter. */
    record CorrespondenceRef(UUID id) implements InstanceRef {
        @Override
        public String urn() {
            return Forms.CORRESPONDENCE + id;
        }
    }

    /** The dialog itself. */
    record DialogRef(UUID id) implements InstanceRef {
        @Override
        public String urn() {
            return Forms.DIALOG + id;
        }
    }
}
