package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.instance.InstanceRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler says about the parameters and headers it takes.
 *
 * @param severalOf parameter name, compared without letter case → whether it may be given several times
 * @param references names of parameters that are instance references: their reader says what is accepted, also of an
 *     empty text
 * @param takesEndUserHeader whether the header that names an end user means something here
 */
record DeclaredParameters(Map<String, Boolean> severalOf, Set<String> references, boolean takesEndUserHeader) {

    static final String EMPTY = "must not be empty";

    static DeclaredParameters of(HandlerMethod handler) {
        Map<String, Boolean> severalOf = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> references = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        boolean takesHeader = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                severalOf.put(name(parameter, declared), isSeveral(parameter.getParameterType()));
                if (parameter.getParameterType() == InstanceRef.class) {
                    references.add(name(parameter, declared));
                }
            }
            if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    severalOf.put(component.getName(), isSeveral(component.getType()));
                }
            }
            if (parameter.getParameterType() == ForOwner.class) {
                severalOf.put(EndUserNaming.PARAMETER, false);
                severalOf.put(EndUserNaming.LEVEL, false);
                takesHeader = true;
            }
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            takesHeader |= header != null && EndUserNaming.HEADER.equalsIgnoreCase(header.name());
        }
        return new DeclaredParameters(severalOf, references, takesHeader);
    }

    /** What is wrong with a parameter, or null. */
    @Nullable
    String objectionTo(String name, String[] values) {
        Boolean several = severalOf.get(name);
        if (several == null) {
            return unknown(name);
        }
        if (!several && values.length > 1) {
            return "may be given once only";
        }
        if (references.contains(name)) {
            return null;
        }
        if (Arrays.stream(values).anyMatch(String::isBlank)) {
            return EMPTY;
        }
        return Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)
                ? "must not contain the character U+0000"
                : null;
    }

    /** The name as it is declared, whatever the letter case it was written in; an unknown name itself. */
    String declaredName(String name) {
        return severalOf.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private String unknown(String name) {
        return severalOf.keySet().stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, name)))
                .map(nearest -> "is not a parameter of this path; did you mean '%s'? Accepted are %s"
                        .formatted(nearest, String.join(", ", severalOf.keySet())))
                .orElse("is not a parameter of this path, which takes none");
    }

    private static String name(MethodParameter parameter, RequestParam declared) {
        return declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name();
    }

    private static boolean isSeveral(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
