package dev.dialoglookup.edge;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;

/** What a patch puts into places: a few steps that copy what they copied would make a document without end. */
final class PlacedValues {

    private long characters;

    /**
     * Counts one more.
     *
     * @param again whether it is in the document already
     * @throws ProblemException if more comes together than a body may hold
     * @throws IllegalArgumentException if it would lie deeper than in any body
     */
    void add(JsonValue value, boolean again, String path) {
        int place = Math.toIntExact(path.chars().filter(c -> c == '/').count());
        if (isDeeper(value, BodyReader.DEEPEST - place)) {
            throw new IllegalArgumentException("too deep");
        }
        characters += again ? value.toString().length() : 0;
        if (characters > BoundedBody.LIMIT) {
            throw BoundedBody.tooLarge();
        }
    }

    private static boolean isDeeper(JsonValue value, int levels) {
        Collection<JsonValue> parts = switch (value) {
            case JsonObject object -> object.values();
            case JsonArray array -> array;
            default -> List.of();
        };
        return levels < 0 || parts.stream().anyMatch(part -> isDeeper(part, levels - 1));
    }
}
