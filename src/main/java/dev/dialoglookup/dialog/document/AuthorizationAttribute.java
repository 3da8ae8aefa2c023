package dev.dialoglookup.dialog.document;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name or URN of what a right must be on. */
@Pattern(regexp = "\\S{1,255}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface AuthorizationAttribute {

    String message() default "must be a name or URN of 1 to 255 characters without white space";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
