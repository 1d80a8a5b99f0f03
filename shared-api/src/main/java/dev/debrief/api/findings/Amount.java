package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How much: of a unit, or of money. Exactly one of the two is named.
 *
 * @param value at most 18 digits before and 6 after the point
 * @param unit such as {@code users} or {@code minutes}
 * @param currency the code of ISO 4217, such as {@code EUR}
 */
public record Amount(
        @NotNull @Digits(integer = 18, fraction = 6) BigDecimal value,
        @Nullable @Text(max = 50, singleLine = true) String unit,
        @Nullable Currency currency) {

    private static final int PLAIN = 100;

    /** Written out plainly: {@code 1000}, neither {@code 1E+3} nor {@code 1000.0}. */
    public Amount {
        if (value != null && Math.abs((long) value.scale()) <= PLAIN) {
            BigDecimal shortest = value.stripTrailingZeros();
            value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
    }
}
