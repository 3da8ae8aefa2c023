package dev.dialoglookup.edge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a type of records: reflection looks everything up and copies it each time it is asked, which was a quarter of
 * the time that reading a document took.
 *
 * @param members in the order of the constructor
 * @param isLenient whether names that are no member's are passed over
 */
record RecordShape(List<Member> members, Set<String> names, boolean isLenient, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** A member, and whether it says {@link NotNull}. */
    record Member(String name, Type type, boolean isRequired) {}

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Member> members = Arrays.stream(components)
                .map(component -> new Member(
                        component.getName(),
                        component.getGenericType(),
                        component.getAccessor().isAnnotationPresent(NotNull.class)))
                .toList();
        JsonIgnoreProperties ignored = type.getAnnotation(JsonIgnoreProperties.class);
        return new RecordShape(
                members,
                members.stream().map(Member::name).collect(Collectors.toUnmodifiableSet()),
                ignored != null && ignored.ignoreUnknown(),
                constructor(type, components));
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("unreachable: a record has this constructor", e);
        }
    }
}
