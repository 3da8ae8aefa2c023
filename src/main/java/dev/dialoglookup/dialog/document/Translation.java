package dev.dialoglookup.dialog.document;

import dev.dialoglookup.localization.Localization;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language, as the owner wrote it.
 *
 * @param languageCode ISO 639-1; a region behind it is dropped
 */
public record Translation(@Nullable String value, @Nullable String languageCode) {

    private static final Pattern WITH_REGION = Pattern.compile("([A-Za-z]{2})(?:[-_][A-Za-z0-9]+)*");

    /** Drops the region and lower-cases what looks like a language code; leaves anything else for the rules. */
    public Translation {
        if (languageCode != null && WITH_REGION.matcher(languageCode).matches()) {
            languageCode = languageCode.substring(0, 2).toLowerCase(Locale.ROOT);
        }
    }

    void check(int max, String at, Findings findings) {
        if (value == null || value.isBlank()) {
            findings.add(at + ".value", "must not be blank");
        } else {
            findings.addIf(value.length() > max, at + ".value", "must have at most %d characters".formatted(max));
        }
        if ("no".equals(languageCode)) {
            findings.add(at + ".languageCode", "'no' says too little: use 'nb' or 'nn'");
        } else {
            findings.addIf(
                    languageCode == null || !Localization.isLanguage(languageCode),
                    at + ".languageCode",
                    "must be an ISO 639-1 language code, such as nb, nn or en");
        }
    }

    /** The same as readers get it; for texts that passed the rules. */
    public Localization localization() {
        return new Localization(String.valueOf(languageCode), String.valueOf(value));
    }
}
