package dev.dialoglookup.dialog.document;

import java.util.Locale;

/** How documents name service resources. */
public final class ServiceResourceUrn {

    /** What a service resource in full looks like, lower-cased. */
    public static final String PATTERN = "urn:altinn:resource:[^\\s:/?#]{1,255}";

    private static final String PREFIX = "urn:altinn:resource:";

    private ServiceResourceUrn() {}

    /** Whether the text names a service resource. */
    public static boolean isOne(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** What stands behind the prefix, lower-cased. */
    public static String identifier(String urn) {
        return urn.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }
}
