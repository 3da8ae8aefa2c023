package dev.dialoglookup.edge;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.language.EnumTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** How the schema meets what REST writes. */
@Configuration(proxyBeanMethods = false)
class GraphQlSettings {

    /** Written alike in both. */
    private static final String HTTP_METHOD = "HttpMethod";

    /** The framework's own would run controllers on threads of their own, and those of one query at the same time. */
    @Bean
    AnnotatedControllerConfigurer graphQlControllers() {
        return new AnnotatedControllerConfigurer();
    }

    @Bean
    GraphQlSourceBuilderCustomizer schema() {
        return source -> source.configureRuntimeWiring(
                        wiring -> WrittenScalar.ALL.forEach(scalar -> wiring.scalar(scalar.type())))
                .defaultTypeResolver(error -> error.getSchema()
                        .getObjectType(String.valueOf(((Map<?, ?>) error.getObject()).get(GraphQlAnswers.TYPE))))
                .schemaFactory(GraphQlSettings::schema);
    }

    private static GraphQLSchema schema(TypeDefinitionRegistry types, RuntimeWiring wiring) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        types,
                        wiring.transform(more -> types.getTypes(EnumTypeDefinition.class).stream()
                                .map(EnumTypeDefinition::getName)
                                .filter(name -> !name.equals(HTTP_METHOD))
                                .forEach(name -> more.type(newTypeWiring(name).enumValues(GraphQlSettings::written)))));
    }

    /** {@code ACCESS_PACKAGE} is {@code AccessPackage} in JSON. */
    private static String written(String constant) {
        return Arrays.stream(constant.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
