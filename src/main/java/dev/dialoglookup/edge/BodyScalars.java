package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.FormattingConversionService;
import tools.jackson.databind.JsonNode;

/** Reads the single values of a body as strictly as parameters are read: no number for a text, no text for a number. */
final class BodyScalars {

    private final FormattingConversionService conversions = new FormattingConversionService();

    BodyScalars(PartyPolicy policy) {
        Conversions.addTo(conversions, policy);
    }

    /**
     * The value as that type.
     *
     * @throws IllegalArgumentException if it is none; the message may be shown
     */
    @Nullable
    Object read(JsonNode node, Class<?> type) {
        if (type == JsonNode.class) {
            return node;
        }
        if (type == boolean.class || type == Boolean.class) {
            require(node.isBoolean(), "must be true or false");
            return node.booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            require(node.isInt(), "must be a whole number");
            return node.intValue();
        }
        require(node.isString(), "must be a text");
        return ofText(whole(node.stringValue()), type);
    }

    private @Nullable Object ofText(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        try {
            return conversions.convert(text, type);
        } catch (ConversionFailedException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMostSpecificCause().getMessage()), e);
        }
    }

    /** What the database cannot keep as a text is refused here. */
    static String whole(String text) {
        require(text.indexOf('\0') < 0, "must not contain the character U+0000");
        require(
                text.codePoints().noneMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE),
                "must not contain half a character");
        return text;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
