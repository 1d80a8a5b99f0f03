package dev.debrief.api;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A duration of at most {@value #MAX_DAYS} days in either direction, so that times can be computed with it. {@code null} is valid;
 * use {@code @NotNull} to forbid it.
 */
@Documented
@Constraint(validatedBy = BoundedDuration.Validator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BoundedDuration {

    int MAX_DAYS = 36_500;

    String message() default "must be at most " + MAX_DAYS + " days";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates durations. */
    class Validator implements ConstraintValidator<BoundedDuration, Duration> {

        private static final Duration MAX = Duration.ofDays(MAX_DAYS);

        @Override
        public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
            return value == null || (value.compareTo(MAX) <= 0 && value.compareTo(MAX.negated()) >= 0);
        }
    }
}
