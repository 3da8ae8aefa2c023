package dev.dialoglookup.localization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The languages a reader prefers, from {@code Accept-Language} (RFC 9110, 12.5.4).
 *
 * @param preferences language codes, best first; empty when nothing was asked for, and then nothing is pruned
 */
public record AcceptedLanguages(List<String> preferences) {

    public static final AcceptedLanguages ANY = new AcceptedLanguages(List.of());

    private static final Pattern RANGE = Pattern.compile("(\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)"
            + "(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    /** One range of the header with its weight. */
    private record Range(String language, double weight) {}

    /**
     * Reads the header. Regions are ignored; {@code no} means {@code nb}; behind what was named come {@code en} and
     * {@code nb} (the other way round for readers of Swedish and Danish), which is also what {@code *} means; a weight of 0
     * excludes.
     *
     * @throws IllegalArgumentException if the header is malformed or a weight lies outside 0 to 1
     */
    public static AcceptedLanguages parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ANY;
        }
        List<Range> ranges = new ArrayList<>();
        for (String element : header.split(",", -1)) {
            if (!element.isBlank()) {
                ranges.add(range(element.strip()));
            }
        }
        return ranges.isEmpty() ? ANY : new AcceptedLanguages(preferences(ranges));
    }

    private static Range range(String element) {
        Matcher matcher = RANGE.matcher(element);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "is not a list of language ranges with weights from 0 to 1, like 'nb, en;q=0.8'");
        }
        String language = matcher.group(1).split("-", 2)[0].toLowerCase(Locale.ROOT);
        double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
        return new Range(language.equals("no") ? "nb" : language, weight);
    }

    private static List<String> preferences(List<Range> ranges) {
        List<Range> wanted = ranges.stream()
                .filter(range -> range.weight > 0)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .toList();
        Set<String> excluded = new LinkedHashSet<>();
        ranges.stream().filter(range -> range.weight == 0).map(Range::language).forEach(excluded::add);
        boolean scandinavian =
                wanted.stream().anyMatch(range -> Set.of("sv", "da").contains(range.language));
        List<String> otherwise = scandinavian ? List.of("nb", "en") : List.of("en", "nb");

        Set<String> preferences = new LinkedHashSet<>();
        for (Range range : wanted) {
            preferences.addAll(range.language.equals("*") ? otherwise : List.of(range.language));
        }
        if (!excluded.contains("*")) {
            preferences.addAll(otherwise);
        }
        preferences.removeAll(excluded);
        return List.copyOf(preferences);
    }
}
