package dev.dialoglookup.localization;

import java.util.Locale;
import java.util.Set;

/**
 * A text in one language.
 *
 * @param languageCode ISO 639-1, two lower-case letters
 */
public record Localization(String languageCode, String value) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Whether the text is an ISO 639-1 code in lower case. */
    public static boolean isLanguage(String code) {
        return LANGUAGES.contains(code);
    }
}
