package dev.dialoglookup.support;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Collectors;

/** Writes queries that ask for everything there is to ask for. */
public record WholeQuery(GraphQLSchema schema) {

    /** For one field at the top, with its arguments as they are declared. */
    public String of(String field) {
        GraphQLFieldDefinition top = schema.getQueryType().getFieldDefinition(field);
        String declared = top.getArguments().stream()
                .map(argument ->
                        "$%s: %s".formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType())))
                .collect(Collectors.joining(", "));
        String given = top.getArguments().stream()
                .map(argument -> "%s: $%1$s".formatted(argument.getName()))
                .collect(Collectors.joining(", "));
        return "query (%s) {%s(%s)%s}".formatted(declared, field, given, selection(top));
    }

    private String selection(GraphQLFieldDefinition field) {
        return switch ((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLObjectType type -> "{" + fields(type.getFieldDefinitions()) + "}";
            case GraphQLInterfaceType type ->
                schema.getImplementations(type).stream()
                        .map(each -> "...on %s{%s}".formatted(each.getName(), fields(each.getFieldDefinitions())))
                        .collect(Collectors.joining(" ", "{__typename ", "}"));
            default -> "";
        };
    }

    private String fields(List<GraphQLFieldDefinition> fields) {
        return fields.stream().map(field -> field.getName() + selection(field)).collect(Collectors.joining(" "));
    }
}
