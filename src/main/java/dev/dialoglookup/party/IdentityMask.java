package dev.dialoglookup.party;

import java.util.regex.Pattern;

/** Replaces what could identify a person by {@code ***}, in anything that is logged or echoed. */
public final class IdentityMask {

    private static final String MASK = "***";
    private static final int QUOTED = 200;

    /**
     * The first group is kept: UUIDs and trace ids may hold eleven digits in a row by chance. The rest is masked: user
     * names and e-mail addresses behind their URN prefix, which may have slashes and question marks, addresses anywhere
     * (also with %40), and numbers of eleven digits in any script, written together or as 6 + 5. An address is looked for
     * only where a word begins, or long words would take quadratic time; none ends in a backslash, which in a line of JSON
     * belongs to the quote behind it.
     */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<keep>(?<![0-9A-Za-z])(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{32})(?![0-9A-Za-z]))"
                    + "|(?<prefix>(?i:legacy-selfidentified|idporten-email)(?::|%3[aA]))[^\\s\"'&\\]})]+(?<![\\\\,;])"
                    + "|(?<![^\\s\"'<>=:/?&,;(\\[{])[^\\s\"'<>=:/?&,;(\\[{]+(?:@|%40)[^\\s\"'<>=:/?&,;)\\]}]+(?<!\\\\)"
                    + "|(?<!\\p{Nd})\\p{Nd}{6}(?:[ +._-]|%20)?\\p{Nd}{5}(?!\\p{Nd})");

    private IdentityMask() {}

    /** The text with identity numbers, e-mail addresses and user names replaced; everything else untouched. */
    public static String mask(String text) {
        if (text.length() < 3) {
            return text;
        }
        return IDENTITY.matcher(text).replaceAll(match -> {
            if (match.group("keep") != null) {
                return match.group("keep");
            }
            return match.group("prefix") == null ? MASK : match.group("prefix") + MASK;
        });
    }

    /**
     * Masked, and short enough to be quoted in a message. It is masked first, for half a number could not be told, and never
     * cut within a character.
     */
    public static String quoted(String text) {
        String masked = mask(text);
        return masked.codePointCount(0, masked.length()) <= QUOTED
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
