package dev.dialoglookup.dialog.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what is there twice. */
final class Repetition {

    private Repetition() {}

    /** The indexes at which a key is repeated; missing keys do not count. */
    static <T> SortedSet<Integer> of(List<T> parts, Function<T, ? extends @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        SortedSet<Integer> repeated = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            T part = parts.get(i);
            Object value = part == null ? null : key.apply(part);
            if (value != null && !seen.add(value)) {
                repeated.add(i);
            }
        }
        return repeated;
    }

    /** The same for words that are one word in any letter case. */
    static <T> SortedSet<Integer> ofWords(List<T> parts, Function<T, @Nullable String> word) {
        return of(parts, part -> {
            String value = word.apply(part);
            return value == null ? null : value.toLowerCase(Locale.ROOT);
        });
    }
}
