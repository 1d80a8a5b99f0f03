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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a link: http or https, a host, no credentials, and no characters that end an attribute of HTML. {@code null} is
 * valid; use {@code @NotNull} to forbid it.
 */
@Documented
@Constraint(validatedBy = WebAddress.Validator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /** The maximum length of an address. */
    int MAX_LENGTH = 2000;

    /** The form of an address in the description of the API. */
    String FORM = "^https?://[^\\s/?#@\"<>\\\\`]+([/?#][^\\s\"<>\\\\`]*)?$";

    String message() default "must be an http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates an address and states what is wrong with it. */
    class Validator implements ConstraintValidator<WebAddress, String> {

        private static final Pattern PARTS = Pattern.compile("https?://([^/?#]+)([/?#].*)?", Pattern.DOTALL);
        private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Z}\\p{C}\"<>\\\\`\\u2800\\u3164]");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            String complaint = value == null ? null : complaint(value);
            if (complaint == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
            return false;
        }

        /** Whether the text is an address that a link may have. */
        public static boolean holds(String value) {
            return complaint(value) == null;
        }

        private static @Nullable String complaint(String value) {
            if (value.length() > MAX_LENGTH) {
                return "must have at most " + MAX_LENGTH + " characters, has " + value.length();
            }
            Matcher parts = PARTS.matcher(value);
            if (!parts.matches()) {
                return "must be an http or https address";
            }
            if (FORBIDDEN.matcher(value).find()) {
                return "must not contain spaces, double quotes, angle brackets, backslashes or invisible characters;"
                        + " percent-encode them";
            }
            return parts.group(1).contains("@") ? "must not contain a user name or password" : null;
        }
    }
}
