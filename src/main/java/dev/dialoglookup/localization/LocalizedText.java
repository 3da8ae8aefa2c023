package dev.dialoglookup.localization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One text in the languages it has, ordered by language code. */
public record LocalizedText(List<Localization> localizations) {

    public static final LocalizedText EMPTY = new LocalizedText(List.of());

    /** Orders the localizations by language code. */
    public LocalizedText {
        // an array of one, which nearly all texts of a page are, is sorted at no cost; a stream is not
        Localization[] sorted = localizations.toArray(Localization[]::new);
        Arrays.sort(sorted, Comparator.comparing(Localization::languageCode));
        localizations = List.of(sorted);
    }

    /** The text of a map from language code to value. */
    public static LocalizedText of(Map<String, String> values) {
        List<Localization> localizations = new ArrayList<>();
        values.forEach((language, value) -> localizations.add(new Localization(language, value)));
        return new LocalizedText(localizations);
    }

    /** One entry: the first accepted language there is; all of them where nothing is asked for or none matches. */
    public LocalizedText prunedTo(AcceptedLanguages accepted) {
        for (String language : accepted.preferences()) {
            for (Localization localization : localizations) {
                if (localization.languageCode().equals(language)) {
                    return new LocalizedText(List.of(localization));
                }
            }
        }
        return this;
    }

    /** The value in that language, else in Norwegian or English, else in any, else the fallback. */
    public String in(String language, String fallback) {
        for (String candidate : List.of(language, "nb", "nn", "en")) {
            for (Localization localization : localizations) {
                if (localization.languageCode().equals(candidate)) {
                    return localization.value();
                }
            }
        }
        return localizations.isEmpty() ? fallback : localizations.getFirst().value();
    }

    public boolean isEmpty() {
        return localizations.isEmpty();
    }
}
