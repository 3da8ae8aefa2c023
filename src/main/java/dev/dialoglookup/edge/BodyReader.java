package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import dev.dialoglookup.party.PartyPolicy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into records and checks their rules; everything that is wrong is reported at once. */
@Component
public class BodyReader {

    private static final int DEEPEST = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private final BodyScalars scalars;
    private final Validator validator;

    public BodyReader(PartyPolicy policy, Clock clock) {
        this.scalars = new BodyScalars(policy);
        // English, and without an expression language: messages quote what callers wrote
        this.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .clockProvider(() -> clock)
                .buildValidatorFactory()
                .getValidator();
    }

    /**
     * The value that a text of JSON stands for.
     *
     * @throws ProblemException if it is malformed, cannot be read or breaks rules
     */
    public Object read(byte[] json, Type type) {
        return read(parse(json), type);
    }

    /** The value that a tree of JSON stands for; throws as {@link #read(byte[], Type)} does. */
    public Object read(JsonNode tree, Type type) {
        BodyErrors errors = new BodyErrors();
        Object value =
                tree.isNull() || tree.isMissingNode() ? null : new BodyBinder(scalars, errors).bind(tree, type, "");
        if (value == null) {
            errors.add(BodyErrors.ROOT, "must not be empty");
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (tree.get(i).isNull()) {
                    errors.add("[%d]".formatted(i), "must not be null");
                }
                validate(list.get(i), "[%d]".formatted(i), errors);
            }
        } else {
            validate(value, "", errors);
        }
        errors.refuseAny();
        return Objects.requireNonNull(value);
    }

    private JsonNode parse(byte[] json) {
        BodyErrors errors = new BodyErrors();
        try {
            return mapper.readTree(json);
        } catch (StreamConstraintsException e) {
            errors.add(
                    BodyErrors.ROOT,
                    "is too deep or too long in one place: at most %d levels%s".formatted(DEEPEST, at(e)));
        } catch (JacksonException e) {
            errors.add(BodyErrors.ROOT, "is not well-formed JSON, or names a member twice" + at(e));
        }
        errors.refuseAny();
        throw new IllegalStateException("unreachable: there is an error");
    }

    private static String at(JacksonException malformed) {
        TokenStreamLocation location = malformed.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private void validate(@Nullable Object value, String prefix, BodyErrors errors) {
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
