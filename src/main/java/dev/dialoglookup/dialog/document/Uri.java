package dev.dialoglookup.dialog.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A URI of at most 1023 characters; an https URL unless said otherwise. */
@Constraint(validatedBy = Uri.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Uri {

    int MAX = 1023;

    /** Whether other schemes do as well. */
    boolean anyScheme() default false;

    String message() default "must be an https URL of at most 1023 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads the URI. */
    final class Validator implements ConstraintValidator<Uri, String> {

        private boolean anyScheme;

        @Override
        public void initialize(Uri uri) {
            anyScheme = uri.anyScheme();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return text.length() <= MAX && (anyScheme ? hasScheme(text, null) : isHttps(text));
        }

        static boolean isHttps(String text) {
            return hasScheme(text, "https");
        }

        private static boolean hasScheme(String text, @Nullable String scheme) {
            try {
                URI uri = new URI(text);
                return scheme == null
                        ? uri.isAbsolute()
                        : scheme.equalsIgnoreCase(uri.getScheme()) && uri.getRawAuthority() != null;
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }
}
