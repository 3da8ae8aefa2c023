package dev.dialoglookup.instance;

import dev.dialoglookup.instance.InstanceRef.AppInstanceRef;
import dev.dialoglookup.instance.InstanceRef.CorrespondenceRef;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written forms of references and of the labels that stand for them. */
final class Forms {

    static final String APP_INSTANCE = "urn:altinn:instance-id:";
    static final String CORRESPONDENCE = "urn:altinn:correspondence-id:";
    static final String DIALOG = "urn:altinn:dialog-id:";
    static final String ACCEPTED =
            APP_INSTANCE + "{partyId}/{uuid}, " + CORRESPONDENCE + "{uuid} and " + DIALOG + "{uuid}";

    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String PARTY_ID = "([1-9][0-9]{0,9})/";
    private static final Pattern REFERENCE = Pattern.compile("urn:altinn:(?:instance-id:" + PARTY_ID + UUID_FORM
            + "|correspondence-id:" + UUID_FORM + "|dialog-id:" + UUID_FORM + ")");
    private static final Pattern STORAGE = Pattern.compile("urn:altinn:integration:storage:" + PARTY_ID + UUID_FORM);

    private Forms() {}

    /** The reference that a lower-cased text is, or null. */
    static @Nullable InstanceRef read(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        if (matcher.group(3) != null) {
            return new CorrespondenceRef(UUID.fromString(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return new DialogRef(UUID.fromString(matcher.group(4)));
        }
        return appInstance(matcher);
    }

    /** The app instance that a lower-cased storage label stands for, or null. */
    static @Nullable InstanceRef readStorage(String text) {
        Matcher matcher = STORAGE.matcher(text);
        return matcher.matches() ? appInstance(matcher) : null;
    }

    private static @Nullable InstanceRef appInstance(Matcher matcher) {
        long partyId = Long.parseLong(matcher.group(1));
        return partyId > Integer.MAX_VALUE
                ? null
                : new AppInstanceRef((int) partyId, UUID.fromString(matcher.group(2)));
    }
}
