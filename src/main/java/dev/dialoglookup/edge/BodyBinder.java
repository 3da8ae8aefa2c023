package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of a JSON tree. Unlike Jackson's own binding, which ends at the first thing it cannot read, it goes on and
 * reports everything; what could not be read is null (a list: empty) in the record. A list that is absent is empty, too, unless
 * the record says {@link NotNull}: then it is null, and the rule reports it. An {@link Object} is any JSON as it was written,
 * and null only where it is absent.
 */
final class BodyBinder {

    private final BodyScalars scalars;
    private final BodyErrors errors;

    BodyBinder(BodyScalars scalars, BodyErrors errors) {
        this.scalars = scalars;
        this.errors = errors;
    }

    @Nullable
    Object bind(@Nullable JsonNode node, Type type, String path) {
        boolean absent = node == null || node.isNull() || node.isMissingNode();
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? map(absent ? null : node, generic.getActualTypeArguments()[1], path)
                    : list(absent ? null : node, generic.getActualTypeArguments()[0], path);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Object.class) {
            return node;
        }
        if (node == null || absent) {
            return raw == boolean.class ? Boolean.FALSE : null;
        }
        if (raw.isRecord()) {
            return bindRecord(node, raw, path);
        }
        return scalar(node, raw, path);
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, String path) {
        try {
            return scalars.read(node, type);
        } catch (IllegalArgumentException e) {
            errors.add(path, String.valueOf(e.getMessage()));
            return type == boolean.class ? Boolean.FALSE : null;
        }
    }

    private List<@Nullable Object> list(@Nullable JsonNode node, Type elementType, String path) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (node != null && !node.isArray()) {
            errors.add(path, "must be a list");
        } else if (node != null) {
            for (JsonNode element : node) {
                elements.add(bind(element, elementType, path + "[" + elements.size() + "]"));
            }
        }
        return Collections.unmodifiableList(elements);
    }

    private Map<String, @Nullable Object> map(@Nullable JsonNode node, Type valueType, String path) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        if (node != null && !node.isObject()) {
            errors.add(path, "must be an object");
        } else if (node != null) {
            node.properties().forEach(entry -> {
                String key = entry.getKey();
                scalarKey(key, path);
                entries.put(key, bind(entry.getValue(), valueType, member(path, IdentityMask.quoted(key))));
            });
        }
        return Collections.unmodifiableMap(entries);
    }

    private void scalarKey(String key, String path) {
        try {
            BodyScalars.whole(key);
        } catch (IllegalArgumentException e) {
            errors.add(path, "has a name that " + e.getMessage());
        }
    }

    private @Nullable Object bindRecord(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            errors.add(path, "must be an object");
            return null;
        }
        RecordShape shape = RecordShape.of(type);
        refuseUnknown(node, shape, path);
        @Nullable
        Object[] arguments = shape.members().stream()
                .map(member -> member(node.get(member.name()), member, path))
                .toArray();
        return construct(shape, arguments, path);
    }

    private @Nullable Object member(@Nullable JsonNode node, RecordShape.Member member, String path) {
        boolean absent = node == null || node.isNull();
        return absent && member.isRequired() ? null : bind(node, member.type(), member(path, member.name()));
    }

    private void refuseUnknown(JsonNode node, RecordShape shape, String path) {
        if (shape.isLenient()) {
            return;
        }
        for (String name : node.propertyNames()) {
            if (!shape.names().contains(name)) {
                String nearest = Collections.min(
                        shape.names(),
                        Comparator.<String>comparingInt(candidate -> EditDistance.between(candidate, name))
                                .thenComparing(Comparator.naturalOrder()));
                errors.add(
                        member(path, IdentityMask.quoted(name)), "is not known; did you mean '%s'?".formatted(nearest));
            }
        }
    }

    private @Nullable Object construct(RecordShape shape, @Nullable Object[] arguments, String path) {
        try {
            return shape.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                errors.add(path, String.valueOf(refused.getMessage()));
                return null;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
