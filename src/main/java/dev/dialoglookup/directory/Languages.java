package dev.dialoglookup.directory;

import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names as the national platform publishes them: a map from language to text, any of them missing or empty, and some of the
 * keys no language at all.
 */
final class Languages {

    private Languages() {}

    /** The names in the languages that are one; {@code no} stands for {@code nb} where that is missing. */
    static LocalizedText text(Map<String, @Nullable String> names) {
        Map<String, String> values = new TreeMap<>();
        names.forEach((language, name) -> {
            String code = code(language);
            if (name != null && !name.isBlank() && Localization.isLanguage(code)) {
                values.putIfAbsent(code, name);
            }
        });
        String norwegian = values.remove("no");
        if (norwegian != null) {
            values.putIfAbsent("nb", norwegian);
        }
        return LocalizedText.of(values);
    }

    /** Regions are dropped, as everywhere. */
    private static String code(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
