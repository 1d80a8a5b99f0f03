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
import org.jspecify.annotations.Nullable;

/**
 * Text that people write: not blank, of limited length, well-formed Unicode, without control characters. A single line has no
 * {@link InvisibleCharacters} either. {@code null} is valid; use {@code @NotNull} to forbid it.
 */
@Documented
@Constraint(validatedBy = Text.Validator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** The maximum length of any text, in UTF-16 code units. */
    int LONG = 20_000;

    /** The maximum length of a name, a title or a label. */
    int SHORT = 200;

    /** The maximum length of this text. */
    int max() default LONG;

    /** Whether line breaks and tabs are forbidden, as in titles and names. */
    boolean singleLine() default false;

    String message() default "must be text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates a text and states what is wrong with it. */
    class Validator implements ConstraintValidator<Text, CharSequence> {

        private int max;
        private boolean singleLine;

        @Override
        public void initialize(Text text) {
            max = text.max();
            singleLine = text.singleLine();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            String complaint = value == null ? null : complaint(value.toString());
            if (complaint == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
            return false;
        }

        private @Nullable String complaint(String value) {
            if (InvisibleCharacters.isBlank(value)) {
                return "must not be blank";
            }
            if (value.length() > max) {
                return "must have at most " + max + " characters, has " + value.length();
            }
            if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                return "must be well-formed Unicode: half of a surrogate pair stands alone";
            }
            if (value.codePoints().anyMatch(this::forbidden)) {
                return singleLine
                        ? "must be a single line without control characters"
                        : "must not contain control characters other than line breaks and tabs";
            }
            if (singleLine && InvisibleCharacters.areIn(value)) {
                return "must not contain invisible characters, such as zero-width spaces or changes of direction";
            }
            return null;
        }

        private boolean forbidden(int c) {
            boolean space = c == '\n' || c == '\r' || c == '\t';
            return Character.isISOControl(c) && (singleLine || !space);
        }
    }
}
