package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

    static final int DEEPEST = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private final BodyScalars scalars;
    private final RecordRules rules;

    public BodyReader(PartyPolicy policy, Clock clock) {
        this.scalars = new BodyScalars(policy);
        this.rules = new RecordRules(clock);
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
                rules.check(list.get(i), "[%d]".formatted(i), errors);
            }
        } else {
            rules.check(value, "", errors);
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
}
