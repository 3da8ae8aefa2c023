package dev.dialoglookup.edge;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Locale;

/**
 * A scalar that stays as it is written. Whoever takes one reads it as REST does, so that both refuse the same in the same
 * words.
 */
record WrittenScalar(String name) implements Coercing<String, String> {

    static final List<WrittenScalar> ALL = List.of(new WrittenScalar("UUID"), new WrittenScalar("DateTime"));

    GraphQLScalarType type() {
        return GraphQLScalarType.newScalar().name(name).coercing(this).build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return value.toString();
    }

    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String text) {
            return text;
        }
        throw new CoercingParseValueException("must be a text");
    }

    @Override
    public String parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (value instanceof StringValue text && text.getValue() != null) {
            return text.getValue();
        }
        throw new CoercingParseLiteralException("must be a text");
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(value.toString());
    }
}
