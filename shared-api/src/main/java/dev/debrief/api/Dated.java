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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A day or an instant (in UTC) in the years 1900 to 9998, which every store and output format can represent. {@code null} is valid;
 * use {@code @NotNull} to forbid it.
 */
@Documented
@Constraint(validatedBy = Dated.Validator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Dated {

    int FIRST_YEAR = 1900;
    int LAST_YEAR = 9998;

    String message() default "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates instants and days. */
    class Validator implements ConstraintValidator<Dated, Temporal> {

        @Override
        public boolean isValid(@Nullable Temporal value, ConstraintValidatorContext context) {
            return value == null || holds(value);
        }

        /** Whether a day or an instant is in the allowed years. */
        public static boolean holds(Temporal value) {
            int year = value instanceof Instant instant
                    ? instant.atOffset(ZoneOffset.UTC).getYear()
                    : LocalDate.from(value).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        }
    }
}
