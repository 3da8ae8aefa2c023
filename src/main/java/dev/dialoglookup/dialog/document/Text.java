package dev.dialoglookup.dialog.document;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits a text, or content that holds one: at least one language, each once, none too long. */
@Constraint(validatedBy = {TextValidator.class, ContentValueValidator.class})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Text {

    /** The most characters in any language. */
    int max() default 255;

    /** Whether the text may be missing. */
    boolean optional() default false;

    /** What content may be written in. */
    String[] mediaTypes() default ContentValue.PLAIN_TEXT;

    String message() default "is not an accepted text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
