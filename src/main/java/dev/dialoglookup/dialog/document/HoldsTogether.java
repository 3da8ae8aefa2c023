package dev.dialoglookup.dialog.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The members of a {@link Part} fit together. */
@Constraint(validatedBy = HoldsTogether.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface HoldsTogether {

    String message() default "does not hold together";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets the part report. */
    final class Validator implements ConstraintValidator<HoldsTogether, Part> {
        @Override
        public boolean isValid(Part part, ConstraintValidatorContext context) {
            Findings findings = new Findings(context);
            part.check(findings);
            return findings.none();
        }
    }
}
