package dev.dialoglookup.edge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One step of a JSON Patch (RFC 6902). As the RFC has it, members that an operation does not define are ignored.
 *
 * @param path a JSON pointer (RFC 6901)
 * @param from another, with {@code move} and {@code copy}
 * @param value any JSON, null among it, with {@code add}, {@code replace} and {@code test}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PatchOperation(
        @NotNull Op op,
        @NotNull String path,
        @Nullable String from,
        @Nullable Object value) {

    public static final String MEDIA_TYPE = "application/json-patch+json";

    /** What is done, as the RFC writes it and in any other letter case. */
    public enum Op {
        @JsonProperty("add")
        Add,
        @JsonProperty("remove")
        Remove,
        @JsonProperty("replace")
        Replace,
        @JsonProperty("move")
        Move,
        @JsonProperty("copy")
        Copy,
        @JsonProperty("test")
        Test
    }

    boolean needsValue() {
        return op == Op.Add || op == Op.Replace || op == Op.Test;
    }

    boolean needsSource() {
        return op == Op.Move || op == Op.Copy;
    }

    /** Whether it changes or takes away that member of the document, or something in it. */
    boolean touches(String member) {
        return (op != Op.Test && isWithin(member, path)) || (op == Op.Move && from != null && isWithin(member, from));
    }

    private static boolean isWithin(String member, String pointer) {
        return pointer.equals("/" + member) || pointer.startsWith("/" + member + "/");
    }
}
