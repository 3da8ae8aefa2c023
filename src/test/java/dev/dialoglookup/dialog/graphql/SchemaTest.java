package dev.dialoglookup.dialog.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.authorization.GrantType;
import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.Actor;
import dev.dialoglookup.dialog.document.ApiAction;
import dev.dialoglookup.dialog.document.ConsumerType;
import dev.dialoglookup.dialog.document.GuiAction;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.web.DateParameters;
import dev.dialoglookup.dialog.web.EndUsersFilterParameters;
import dev.dialoglookup.dialog.web.FilterParameters;
import dev.dialoglookup.dialog.web.OrderParameters;
import dev.dialoglookup.dialog.web.PageParameters;
import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What the schema promises, against what there is. */
class SchemaTest {

    static final TypeDefinitionRegistry SCHEMA = schema();

    static Stream<String> types() {
        return Stream.concat(SCHEMA.types().keySet().stream(), SCHEMA.scalars().keySet().stream())
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name));
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesEverything(String name) {
        TypeDefinition<?> type = SCHEMA.getTypeOrNull(name);
        describes(name, type);
        switch (type) {
            case ImplementingTypeDefinition<?> fields ->
                fields.getFieldDefinitions().forEach(field -> {
                    describes(name, field);
                    field.getInputValueDefinitions().forEach(argument -> describes(field.getName(), argument));
                });
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> describes(name, field));
            case EnumTypeDefinition constants ->
                constants.getEnumValueDefinitions().forEach(constant -> describes(name, constant));
            default -> assertThat(type).isInstanceOf(ScalarTypeDefinition.class);
        }
    }

    @Test
    void takesTheParametersOfRest() {
        InputObjectTypeDefinition input = SCHEMA.getTypeOrNull("SearchDialogInput", InputObjectTypeDefinition.class);
        assertThat(input.getInputValueDefinitions())
                .extracting(NamedNode::getName)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                FilterParameters.class,
                                EndUsersFilterParameters.class,
                                DateParameters.class,
                                OrderParameters.class,
                                PageParameters.class)
                        .flatMap(parameters -> Arrays.stream(parameters.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Map<String, Class<? extends Enum<?>>> constants() {
        return Map.of(
                "GrantType", GrantType.class,
                "DialogStatus", Status.class,
                "SystemLabel", SystemLabel.class,
                "ConsumerType", ConsumerType.class,
                "TransmissionType", Transmission.Type.class,
                "GuiActionPriority", GuiAction.Priority.class,
                "HttpMethod", ApiAction.Method.class,
                "ActorType", Actor.Type.class,
                "ActivityType", Activity.Type.class);
    }

    @Test
    void hasTheConstantsOfRest() {
        assertThat(SCHEMA.getTypes(EnumTypeDefinition.class))
                .extracting(EnumTypeDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(constants().keySet());
        constants().forEach((name, type) -> {
            List<String> expected = Arrays.stream(type.getEnumConstants())
                    .map(Enum::name)
                    .map(constant ->
                            constant.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                    .toList();
            assertThat(SCHEMA.getTypeOrNull(name, EnumTypeDefinition.class).getEnumValueDefinitions())
                    .as(name)
                    .extracting(NamedNode::getName)
                    .containsExactlyElementsOf(expected);
        });
    }

    private static void describes(String within, Node<?> definition) {
        assertThat(((AbstractDescribedNode<?>) definition).getDescription())
                .as("%s: %s", within, definition)
                .isNotNull();
    }

    private static TypeDefinitionRegistry schema() {
        TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
        for (String file : List.of("schema", "lookup", "dialog")) {
            try {
                schema.merge(new SchemaParser()
                        .parse(new ClassPathResource("graphql/%s.graphqls".formatted(file))
                                .getContentAsString(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return schema;
    }
}
