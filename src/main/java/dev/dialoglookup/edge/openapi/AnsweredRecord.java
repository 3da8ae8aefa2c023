package dev.dialoglookup.edge.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of ours that is written and never read: no member of it has a rule. */
record AnsweredRecord(Class<?> type) {

    private static final String OURS = "dev.dialoglookup.";

    static boolean isOne(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(OURS)
                && Arrays.stream(type.getRecordComponents()).noneMatch(AnsweredRecord::hasRule);
    }

    /** The members that are always there: nulls are not written. */
    List<String> members() {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(AnsweredRecord::always)
                .toList();
    }

    private static Stream<String> always(RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            return new AnsweredRecord(component.getType()).members().stream();
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? Stream.empty()
                : Stream.of(component.getName());
    }

    private static boolean hasRule(RecordComponent component) {
        return states(component.getAccessor())
                || states(component.getAnnotatedType())
                || elements(component).anyMatch(AnsweredRecord::states);
    }

    private static Stream<? extends AnnotatedElement> elements(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                : Stream.empty();
    }

    private static boolean states(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation.isAnnotationPresent(Constraint.class));
    }
}
