package dev.dialoglookup.edge;

import dev.dialoglookup.edge.PatchOperation.Op;
import dev.dialoglookup.party.IdentityMask;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON Patch (RFC 6902): steps that are taken all or not at all. */
public final class JsonPatch {

    private static final int MOST_OPERATIONS = 1_000;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final List<PatchOperation> operations;

    /**
     * Of the steps that a body holds.
     *
     * @throws ProblemException if one lacks something, or there are too many
     */
    public JsonPatch(List<PatchOperation> operations) {
        this.operations = List.copyOf(operations);
        BodyErrors errors = new BodyErrors();
        if (operations.size() > MOST_OPERATIONS) {
            errors.add(BodyErrors.ROOT, "at most %d operations".formatted(MOST_OPERATIONS));
        }
        for (int i = 0; i < operations.size(); i++) {
            check(operations.get(i), "[%d]".formatted(i), errors);
        }
        errors.refuseAny();
    }

    private static void check(PatchOperation operation, String at, BodyErrors errors) {
        checkPointer(operation.path(), at + ".path", errors);
        if (operation.needsSource()) {
            checkPointer(operation.from(), at + ".from", errors);
        }
        if (operation.needsValue() && operation.value() == null) {
            errors.add(at + ".value", "is required with the op " + operation.op());
        }
    }

    private static void checkPointer(@Nullable String pointer, String at, BodyErrors errors) {
        boolean holds = pointer != null
                && (pointer.isEmpty() || pointer.startsWith("/"))
                && !pointer.replace("~0", "").replace("~1", "").contains("~");
        if (!holds) {
            errors.add(at, "must be a JSON pointer, such as /content/title");
        }
    }

    /**
     * What the patch makes of a document.
     *
     * @param lasting members of the document that no step may change
     * @throws ProblemException if a step does not fit; it names the step
     */
    public String appliedTo(String document, Set<String> lasting) {
        JsonStructure patched = (JsonStructure) value(document);
        PlacedValues placed = new PlacedValues();
        for (int i = 0; i < operations.size(); i++) {
            PatchOperation operation = operations.get(i);
            String at = "[%d]".formatted(i);
            if (lasting.stream().anyMatch(operation::touches)) {
                throw refused(at + ".path", "'%s' never changes".formatted(IdentityMask.quoted(operation.path())));
            }
            patched = step(operation, patched, placed, at);
        }
        if (!(patched instanceof JsonObject)) {
            throw refused("$", "the patch leaves no object");
        }
        return patched.toString();
    }

    private static JsonStructure step(
            PatchOperation operation, JsonStructure document, PlacedValues placed, String at) {
        try {
            JsonValue value = value(operation, document);
            placed.add(value, operation.needsSource(), operation.path());
            return builder(operation, value).build().apply(document);
        } catch (ProblemException tooLarge) {
            throw tooLarge;
        } catch (RuntimeException misfit) {
            // the library has many ways to say so
            String path = IdentityMask.quoted(operation.path());
            throw refused(
                    at + ".path",
                    operation.op() == Op.Test
                            ? "the test fails: '%s' is something else, or is not there".formatted(path)
                            : "%s cannot be done at '%s'".formatted(operation.op(), path));
        }
    }

    private static JsonPatchBuilder builder(PatchOperation operation, JsonValue value) {
        JsonPatchBuilder builder = JSON.createPatchBuilder();
        return switch (operation.op()) {
            case Add -> builder.add(operation.path(), value);
            case Remove -> builder.remove(operation.path());
            case Replace -> builder.replace(operation.path(), value);
            // as the RFC defines it; the library's own refuses neighbours such as /a/1 and /a/10
            case Move -> builder.remove(operation.from()).add(operation.path(), value);
            case Copy -> builder.add(operation.path(), value);
            case Test -> builder.test(operation.path(), value);
        };
    }

    private static JsonValue value(PatchOperation operation, JsonStructure document) {
        if (operation.needsSource()) {
            return JSON.createPointer(operation.from()).getValue(document);
        }
        return operation.value() == null
                ? JsonValue.NULL
                : value(operation.value().toString());
    }

    private static JsonValue value(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static ProblemException refused(String path, String message) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        errors.put(path, List.of(message));
        return Problem.of(ProblemType.UNPROCESSABLE, "the patch does not fit the document; nothing was changed")
                .withErrors(errors)
                .asException();
    }
}
