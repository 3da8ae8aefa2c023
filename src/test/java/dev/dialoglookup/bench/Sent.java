package dev.dialoglookup.bench;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the service gave it to the driver.
 *
 * @param parameters in the order of the question marks
 */
record Sent(String sql, List<@Nullable Object> parameters) {

    /**
     * The same statement as a script of pgbench, which knows no question marks and no types: {@code :p1::int4[]}.
     *
     * <p>Absent values are a dash, which pgbench can carry.
     *
     * @param variables gets the values, by names that begin with {@code prefix}
     */
    String script(String prefix, Map<String, String> variables) {
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder script = new StringBuilder();
        String[] parts = sql.split("\\?", -1);
        for (int i = 0; i < parts.length; i++) {
            script.append(parts[i].replace('\n', ' '));
            if (i < parameters.size()) {
                Object value = parameters.get(i);
                String name = names.computeIfAbsent(type(value) + text(value), _ -> prefix + names.size());
                variables.put(name, text(value));
                script.append((value == null ? "nullif(:%s, '-')::%s" : ":%s::%s").formatted(name, type(value)));
            }
        }
        return script.append(";\n").toString();
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case Integer _ -> "int4";
            case Short _ -> "int2";
            case Long _ -> "int8";
            case Boolean _ -> "bool";
            case UUID _ -> "uuid";
            case OffsetDateTime _ -> "timestamptz";
            case Integer[] _ -> "int4[]";
            case Short[] _ -> "int2[]";
            case String[] _ -> "text[]";
            case String _ -> "text";
            case null -> "text";
            default -> throw new IllegalArgumentException("a parameter of " + value.getClass());
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case OffsetDateTime time when time.equals(OffsetDateTime.MAX) -> "infinity";
            case Object[] array -> Arrays.stream(array).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }
}
