package dev.dialoglookup.edge;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.IdentityMask;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.PartyPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Reads parameters and path variables strictly, each with a message that says what is accepted. */
final class Conversions {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private Conversions() {}

    /** A value that cannot be read; its message is ours and may be shown. */
    static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static void addTo(FormatterRegistry registry, PartyPolicy policy) {
        register(registry, InstanceRef.class, InstanceRef::parse);
        register(registry, Party.class, policy::parse);
        register(registry, UUID.class, Conversions::uuid);
        register(registry, Instant.class, Timestamps::parse);
        register(registry, Integer.class, Conversions::wholeNumber);
        register(registry, Boolean.class, Conversions::truth);
        registry.addConverterFactory(new EnumReader());
    }

    static String messageOf(MethodArgumentTypeMismatchException mismatch) {
        return NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof Unreadable known
                ? String.valueOf(known.getMessage())
                : "cannot be read";
    }

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Unreadable("'%s' is not a UUID of the form 8-4-4-4-12".formatted(IdentityMask.quoted(text)));
        }
        return UUID.fromString(text);
    }

    static int wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new Unreadable("'%s' is not a whole number of at most 9 digits".formatted(IdentityMask.quoted(text)));
        }
        return Integer.parseInt(text);
    }

    static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("'%s' is neither true nor false".formatted(IdentityMask.quoted(text)));
        };
    }

    private static <T> void register(FormatterRegistry registry, Class<T> type, Function<String, T> reader) {
        registry.addConverter(String.class, type, text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new Unreadable(String.valueOf(e.getMessage()));
            }
        });
    }

    /** Reads the names of constants in any case, never their numbers. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class EnumReader implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("'%s' is not one of %s"
                            .formatted(
                                    IdentityMask.quoted(text),
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")))));
        }
    }
}
