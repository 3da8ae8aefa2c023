package dev.dialoglookup.dialog.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole valid document as JSON, and changes to it by JSON pointer. */
public final class Mutations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Mutations() {}

    /** A document in which every member is given. */
    public static ObjectNode document() {
        try (var file = new ClassPathResource("dialog.json").getInputStream()) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets, or appends where the pointer ends in {@code -}; an absent value removes. */
    public static ObjectNode set(ObjectNode document, String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        String name = at.last().getMatchingProperty();
        JsonNode parent = document.at(at.head());
        if (parent instanceof ArrayNode array) {
            if (name.equals("-")) {
                array.add(JSON.readTree(value));
            } else {
                array.set(Integer.parseInt(name), JSON.readTree(value));
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
        return document;
    }
}
