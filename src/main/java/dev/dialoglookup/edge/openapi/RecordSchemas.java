package dev.dialoglookup.edge.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes our records: a schema has the name of its record and of what that is nested in, and members that an answer
 * always has are required. What a request must have is stated by the rules of its record, which the base class reads.
 */
final class RecordSchemas extends ModelResolver {

    RecordSchemas() {
        super(Json31.mapper(), new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = super.resolve(type, context, chain);
        JavaType java = _mapper.constructType(type.getType());
        if (schema != null && AnsweredRecord.isOne(java.getRawClass())) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
            if (model != null && model.getProperties() != null) {
                model.setRequired(always(new AnsweredRecord(java.getRawClass()), model));
            }
        }
        return schema;
    }

    private static List<String> always(AnsweredRecord answered, Schema<?> model) {
        return answered.members().stream()
                .filter(model.getProperties()::containsKey)
                .toList();
    }
}
