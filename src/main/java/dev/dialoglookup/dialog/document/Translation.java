package dev.dialoglookup.dialog.document;

import dev.dialoglookup.localization.Localization;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language, as the owner wrote it.
 *
 * @param languageCode ISO 639-1; a region behind it is dropped
 */
public record Translation(@Nullable String value, @Nullable String languageCode) {

    /** Drops the region and lower-cases what looks like a language code; leaves anything else for the rules. */
    public Translation {
        languageCode = languageCode == null ? null : LanguageCode.normalized(languageCode);
    }

    void check(int max, String at, Findings findings) {
        if (value == null || value.isBlank()) {
            findings.add(at + ".value", "must not be blank");
        } else {
            findings.addIf(value.length() > max, at + ".value", "must have at most " + max + " characters");
        }
        String objection = LanguageCode.objectionTo(languageCode);
        if (objection != null) {
            findings.add(at + ".languageCode", objection);
        }
    }

    /** The same as readers get it; for texts that passed the rules. */
    public Localization localization() {
        return new Localization(String.valueOf(languageCode), String.valueOf(value));
    }
}
