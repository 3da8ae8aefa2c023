package dev.dialoglookup.dialog.document;

import dev.dialoglookup.localization.Localization;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes that say which language a text is in: ISO 639-1, without a region. */
public final class LanguageCode {

    private static final Pattern WITH_REGION = Pattern.compile("([A-Za-z]{2})(?:[-_][A-Za-z0-9]+)*");

    private LanguageCode() {}

    /** Drops the region and lower-cases what looks like a language code; leaves anything else for the rules. */
    public static String normalized(String written) {
        return !Localization.isLanguage(written) && WITH_REGION.matcher(written).matches()
                ? written.substring(0, 2).toLowerCase(Locale.ROOT)
                : written;
    }

    /** What is wrong with a normalized code, or null. */
    public static @Nullable String objectionTo(@Nullable String code) {
        if ("no".equals(code)) {
            return "'no' says too little: use 'nb' or 'nn'";
        }
        return code != null && Localization.isLanguage(code)
                ? null
                : "must be an ISO 639-1 language code, such as nb, nn or en";
    }
}
