package dev.dialoglookup.dialog.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID of version 7 whose time is not ahead by more than clocks differ. */
@Constraint(validatedBy = TimeOrderedId.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface TimeOrderedId {

    String message() default "must be a UUID of version 7 whose time is at most 15 seconds ahead";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the time within the UUID with the clock. */
    final class Validator implements ConstraintValidator<TimeOrderedId, UUID> {

        private static final Duration AHEAD = Duration.ofSeconds(15);

        @Override
        public boolean isValid(@Nullable UUID id, ConstraintValidatorContext context) {
            if (id == null) {
                return true;
            }
            long milliseconds = id.getMostSignificantBits() >>> 16;
            long now = context.getClockProvider().getClock().millis();
            return id.version() == 7 && id.variant() == 2 && milliseconds <= now + AHEAD.toMillis();
        }
    }
}
