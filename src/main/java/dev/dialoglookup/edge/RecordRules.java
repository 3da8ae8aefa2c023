package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Checks the rules that records state about their members. */
final class RecordRules {

    private final Validator validator;

    /** Every member may be looked at: records are read whole. */
    private static final class AllReachable implements TraversableResolver {

        @Override
        public boolean isReachable(
                @Nullable Object value, Path.Node member, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object value, Path.Node member, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }

    RecordRules(Clock clock) {
        // English, and without an expression language: messages quote what callers wrote
        this.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .clockProvider(() -> clock)
                // all members are there: the default asks a persistence provider for each whether it has been loaded
                .traversableResolver(new AllReachable())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Reports every broken rule, but of what could not be read. */
    void check(@Nullable Object value, String prefix, BodyErrors errors) {
        if (value == null) {
            return;
        }
        record Violation(String path, String message) {}
        Set<Violation> violations =
                new TreeSet<>(Comparator.comparing(Violation::path).thenComparing(Violation::message));
        for (ConstraintViolation<Object> violation : validator.validate(value)) {
            String path = (prefix + jsonPath(violation.getPropertyPath())).replaceFirst("^\\.", "");
            if (!errors.cover(path)) {
                violations.add(new Violation(path, violation.getMessage()));
            }
        }
        violations.forEach(violation -> errors.add(violation.path(), violation.message()));
    }

    /** As {@link BodyBinder} writes it: elements of a list by number, those of a map by name; our rules give whole paths. */
    private static String jsonPath(Path validated) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : validated) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(IdentityMask.quoted(node.getKey().toString()));
            }
            String name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? null : node.getName();
            if (name != null && !name.isEmpty()) {
                path.append(name.startsWith("[") ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
