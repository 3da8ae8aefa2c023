package dev.dialoglookup.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that texts of random worlds are made of, and their stems, known beforehand. */
final class Vocabulary {

    /** The word, its Norwegian and its English stem; a stop word has none. */
    private static final String TABLE = """
            vedtak      vedtak      vedtak
            vedtaket    vedtak      vedtaket
            søknad      søknad      søknad
            søknaden    søknad      søknaden
            søknader    søknad      søknader
            søknadar    søknad      søknadar
            byggesak    byggesak    byggesak
            byggesaken  byggesak    byggesaken
            fristen     frist       fristen
            frist       frist       frist
            brev        brev        brev
            brevet      brev        brevet
            bil         bil         bil
            biler       bil         biler
            application application applic
            applications application applic
            decision    decision    decis
            decisions   decision    decis
            building    building    build
            buildings   building    build
            kommunen    kommun      kommunen
            kommune     kommun      kommun
            og          -           og
            the         the         -
            """;

    private static final Map<String, String[]> STEMS = TABLE.lines()
            .map(line -> line.strip().split(" +"))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));

    static final List<String> WORDS = STEMS.keySet().stream().sorted().toList();

    private Vocabulary() {}

    /** The stem in a language, the word itself in a language without stems here, null for a stop word. */
    static @Nullable String stem(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        String[] row = STEMS.getOrDefault(lower, new String[] {lower, lower, lower});
        String stem = switch (language) {
            case "nb", "nn" -> row[1];
            case "en" -> row[2];
            default -> row[0];
        };
        return "-".equals(stem) ? null : stem;
    }
}
