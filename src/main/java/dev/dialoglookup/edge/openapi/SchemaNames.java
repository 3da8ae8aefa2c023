package dev.dialoglookup.edge.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names schemas so that no two records share a name: what is nested in a record has that in front of its own name. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null || !around.isRecord()
                ? type.getSimpleName()
                : getNameOfClass(around) + type.getSimpleName();
    }

    /** A page of dialogs is a {@code DialogPage}. */
    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(nameForType(type.containedType(i), options));
        }
        return name.append(type.getRawClass().getSimpleName()).toString();
    }
}
