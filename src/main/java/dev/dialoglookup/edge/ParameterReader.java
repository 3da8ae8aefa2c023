package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.stereotype.Component;

/**
 * Reads named texts into records, a component for each name; a list is a name that may be repeated. Unlike the framework's own
 * binding it takes no comma for a separator, and it reports everything that is wrong at once.
 */
@Component
public class ParameterReader {

    private final FormattingConversionService conversions = new FormattingConversionService();
    private final RecordRules rules;

    public ParameterReader(PartyPolicy policy, Clock clock) {
        Conversions.addTo(conversions, policy);
        this.rules = new RecordRules(clock);
    }

    /**
     * The record of values that came typed: texts, numbers, truths and lists of them. They are held to the rules for texts.
     *
     * @throws ProblemException if any cannot be read or breaks a rule
     */
    public <T> T read(Class<T> type, Map<String, ?> values) {
        return read(type, name -> texts(values.get(name)));
    }

    /** The record of the texts that were given for each name, null where none was; throws as the other does. */
    <T> T read(Class<T> type, Function<String, String @Nullable []> given) {
        BodyErrors errors = new BodyErrors();
        RecordShape shape = RecordShape.of(type);
        @Nullable
        Object[] values = shape.members().stream()
                .map(member -> read(member, given.apply(member.name()), errors))
                .toArray();
        T parameters = type.cast(BeanUtils.instantiateClass(shape.constructor(), values));
        rules.check(parameters, "", errors);
        errors.refuseAnyParameter();
        return parameters;
    }

    private static String @Nullable [] texts(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> several.stream().map(String::valueOf).toArray(String[]::new);
            default -> new String[] {value.toString()};
        };
    }

    private @Nullable Object read(RecordShape.Member member, String @Nullable [] texts, BodyErrors errors) {
        if (member.type() instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            for (String text : texts == null ? new String[0] : texts) {
                Object value = convert(text, (Class<?>) list.getActualTypeArguments()[0], member.name(), errors);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        }
        return texts == null ? null : convert(texts[0], (Class<?>) member.type(), member.name(), errors);
    }

    private @Nullable Object convert(String text, Class<?> type, String name, BodyErrors errors) {
        try {
            String whole = BodyScalars.whole(text);
            if (whole.isBlank()) {
                errors.add(name, DeclaredParameters.EMPTY);
                return null;
            }
            return type == String.class ? whole : conversions.convert(whole, type);
        } catch (ConversionFailedException e) {
            errors.add(name, String.valueOf(e.getMostSpecificCause().getMessage()));
        } catch (IllegalArgumentException e) {
            errors.add(name, String.valueOf(e.getMessage()));
        }
        return null;
    }
}
