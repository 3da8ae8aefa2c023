package dev.dialoglookup.dialog.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.dialog.web.EndUserDialog;
import dev.dialoglookup.dialog.web.EndUserListedDialog;
import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.lookup.web.EndUserDialogLookup;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeUtil;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of the schema against the records that REST writes: the same members, and those absent at times nullable. */
class SameMembersTest {

    /** What only service owners are shown. */
    private static final Set<String> OF_OWNERS = Set.of("Transmission.idempotentKey");

    /** What a record has for other readers or writers may be absent there, and never is in an end user's answer. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "DialogLookup.authorizationEvidence",
            "AuthorizationEvidence.currentAuthenticationLevel",
            "MainContentReference.isAuthorized",
            "Attachment.id",
            "Transmission.id",
            "Transmission.createdAt",
            "Transmission.isAuthorized",
            "GuiAction.id",
            "GuiAction.isAuthorized",
            "ApiAction.id",
            "ApiAction.isAuthorized",
            "Activity.id",
            "Activity.createdAt");

    static Map<String, Class<?>> views() {
        return Map.of(
                "DialogLookup", EndUserDialogLookup.class,
                "Dialog", EndUserDialog.class,
                "ListedDialog", EndUserListedDialog.class,
                "AccessOptions", AccessOptions.class);
    }

    static Stream<String> roots() {
        return views().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void haveTheMembersOfRest(String type) {
        compare(type, views().get(type), new TreeSet<>());
    }

    private static void compare(String name, Class<?> view, Set<String> compared) {
        if (!compared.add(name)) {
            return;
        }
        Map<String, FieldDefinition> fields =
                SchemaTest.SCHEMA.getTypeOrNull(name, ObjectTypeDefinition.class).getFieldDefinitions().stream()
                        .collect(Collectors.toMap(FieldDefinition::getName, field -> field));
        Map<String, RecordComponent> members = new TreeMap<>();
        members(view)
                .filter(member -> !OF_OWNERS.contains(name + "." + member.getName()))
                .forEach(member -> members.put(member.getName(), member));
        assertThat(fields.keySet()).as(name).containsExactlyInAnyOrderElementsOf(members.keySet());
        members.forEach((member, component) -> {
            String path = name + "." + member;
            boolean mayBeAbsent =
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !ALWAYS_THERE.contains(path);
            assertThat(fields.get(member).getType() instanceof NonNullType)
                    .as(path)
                    .isEqualTo(!mayBeAbsent);
            Class<?> element = element(component);
            String type = TypeUtil.unwrapAll(fields.get(member).getType()).getName();
            if (SchemaTest.SCHEMA.getTypeOrNull(type, ObjectTypeDefinition.class) != null) {
                compare(type, element, compared);
            }
        });
    }

    private static Stream<RecordComponent> members(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .filter(member -> !member.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .flatMap(member -> member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? members(member.getType())
                        : Stream.of(member));
    }

    private static Class<?> element(RecordComponent component) {
        if (component.getType() == LocalizedText.class) {
            return Localization.class;
        }
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
