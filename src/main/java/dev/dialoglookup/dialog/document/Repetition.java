package dev.dialoglookup.dialog.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what is there twice. */
final class Repetition {

    private Repetition() {}

    /** The repeated keys by the index they are repeated at, letter case aside; missing ones do not count. */
    static <T> Map<Integer, Object> of(List<T> parts, Function<T, ? extends @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        Map<Integer, Object> repeated = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            T part = parts.get(i);
            Object value = part == null ? null : key.apply(part);
            if (value != null && !seen.add(value instanceof String text ? text.toLowerCase(Locale.ROOT) : value)) {
                repeated.put(i, value);
            }
        }
        return repeated;
    }
}
