package dev.dialoglookup.edge;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
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

    RecordRules(Clock clock) {
        // English, and without an expression language: messages quote what callers wrote
        this.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .clockProvider(() -> clock)
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
            String path = jsonPath(prefix + violation.getPropertyPath());
            if (!errors.cover(path)) {
                violations.add(new Violation(path, violation.getMessage()));
            }
        }
        violations.forEach(violation -> errors.add(violation.path(), violation.message()));
    }

    /** The validator writes elements as nodes of their own, and our rules give whole paths as one node. */
    private static String jsonPath(String propertyPath) {
        return propertyPath.replaceAll("\\.?<[^>]*>", "").replace(".[", "[").replaceAll("\\.+$", "");
    }
}
