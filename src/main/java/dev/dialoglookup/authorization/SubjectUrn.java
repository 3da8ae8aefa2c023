package dev.dialoglookup.authorization;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.dialoglookup.party.IdentityMask;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A role or an access package: what rights are given to.
 *
 * @param value the URN in full, lower-cased
 */
public record SubjectUrn(@JsonValue String value) implements Comparable<SubjectUrn> {

    private static final String ROLE = "urn:altinn:rolecode:";
    private static final String ACCESS_PACKAGE = "urn:altinn:accesspackage:";
    private static final Pattern FORM =
            Pattern.compile("urn:altinn:(?:rolecode|accesspackage):[^\\s\\p{Cntrl}]{1,200}");

    /** Refuses what is neither, with an {@link IllegalArgumentException} that says what is accepted. */
    public SubjectUrn {
        String written = value;
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not %s<code> or %s<code>".formatted(IdentityMask.quoted(written), ROLE, ACCESS_PACKAGE));
        }
    }

    /** Whether the text means to be a role or an access package at all. */
    public static boolean isMeantBy(String text) {
        String urn = text.strip().toLowerCase(Locale.ROOT);
        return urn.startsWith(ROLE) || urn.startsWith(ACCESS_PACKAGE);
    }

    public GrantType type() {
        return value.startsWith(ROLE) ? GrantType.Role : GrantType.AccessPackage;
    }

    /** The part behind the prefix. */
    public String code() {
        return value.substring((type() == GrantType.Role ? ROLE : ACCESS_PACKAGE).length());
    }

    @Override
    public int compareTo(SubjectUrn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
