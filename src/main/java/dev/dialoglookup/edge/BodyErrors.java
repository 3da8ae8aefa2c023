package dev.dialoglookup.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a body, by JSON path, or with parameters, by name. */
final class BodyErrors {

    /** The path of a body as a whole. */
    static final String ROOT = "$";

    private final Map<String, List<String>> messages = new LinkedHashMap<>();

    void add(String path, String message) {
        messages.computeIfAbsent(path.isEmpty() ? ROOT : path, _ -> new ArrayList<>())
                .add(message);
    }

    /** Whether the place, or what it lies in, could not be read: rules have nothing to say about it. */
    boolean cover(String path) {
        if (messages.containsKey(ROOT)) {
            return true;
        }
        for (int end = path.length();
                end > 0;
                end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
            if (messages.containsKey(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** As errors of parameters: one of several values of a name counts as the name. */
    void refuseAnyParameter() {
        if (!messages.isEmpty()) {
            Map<String, List<String>> byName = new LinkedHashMap<>();
            messages.forEach(
                    (path, said) -> byName.computeIfAbsent(path.replaceAll("\\[.*", ""), _ -> new ArrayList<>())
                            .addAll(said));
            throw Problem.invalid(byName).asException();
        }
    }

    void refuseAny() {
        if (!messages.isEmpty()) {
            throw Problem.invalidBody(messages).asException();
        }
    }
}
