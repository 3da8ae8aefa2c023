package dev.dialoglookup.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the members of schemas mean.
 *
 * @param meanings by name, or by schema and name with a dot between them
 */
record Properties(Map<String, String> meanings) {

    void describe(Components components) {
        components
                .getSchemas()
                .forEach((name, schema) -> members(schema).forEach((member, found) -> describe(name, member, found)));
    }

    private void describe(String schema, String name, Schema<?> member) {
        String meaning = meanings.getOrDefault(schema + "." + name, meanings.get(name));
        if (meaning != null && member.get$ref() == null && member.getDescription() == null) {
            member.setDescription(meaning);
        }
        withoutNull(member);
    }

    /** What is not there is left out, in both directions: null is never needed. */
    static void withoutNull(@Nullable Schema<?> schema) {
        if (schema != null && schema.getTypes() != null && schema.getTypes().size() > 1) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.remove("null");
            schema.setTypes(types);
        }
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> members(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
