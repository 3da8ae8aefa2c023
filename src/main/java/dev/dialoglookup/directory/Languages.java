package dev.dialoglookup.directory;

import dev.dialoglookup.localization.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names as the national platform publishes them: a map from language to text, any of them missing or empty. */
final class Languages {

    private Languages() {}

    static LocalizedText text(Map<String, @Nullable String> names) {
        Map<String, String> values = new TreeMap<>();
        names.forEach((language, name) -> {
            if (name != null && !name.isBlank()) {
                values.putIfAbsent(code(language), name);
            }
        });
        return LocalizedText.of(values);
    }

    /** Regions are dropped, as everywhere. */
    private static String code(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
