package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers query parameters as records, a component for each name; a list is a name that may be repeated. Unlike
 * the framework's own binding it takes no comma for a separator, and it reports everything that is wrong at once.
 */
final class ParameterRecords implements HandlerMethodArgumentResolver {

    private final FormattingConversionService conversions = new FormattingConversionService();
    private final RecordRules rules;

    ParameterRecords(PartyPolicy policy, Clock clock) {
        Conversions.addTo(conversions, policy);
        this.rules = new RecordRules(clock);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        BodyErrors errors = new BodyErrors();
        @Nullable
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> read(component, request.getParameterValues(component.getName()), errors))
                .toArray();
        Object parameters = BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
        rules.check(parameters, "", errors);
        errors.refuseAnyParameter();
        return parameters;
    }

    private @Nullable Object read(RecordComponent component, String @Nullable [] texts, BodyErrors errors) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            for (String text : texts == null ? new String[0] : texts) {
                Object value = convert(text, (Class<?>) list.getActualTypeArguments()[0], component.getName(), errors);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        }
        return texts == null ? null : convert(texts[0], component.getType(), component.getName(), errors);
    }

    private @Nullable Object convert(String text, Class<?> type, String name, BodyErrors errors) {
        try {
            return type == String.class ? text : conversions.convert(text, type);
        } catch (ConversionFailedException e) {
            errors.add(name, String.valueOf(e.getMostSpecificCause().getMessage()));
            return null;
        }
    }
}
