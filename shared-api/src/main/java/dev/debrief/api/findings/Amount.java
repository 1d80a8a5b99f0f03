package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A quantity: a number of units or an amount of money. Exactly one of unit and currency is given.
 *
 * @param value decimal number with at most 18 digits before and 6 after the decimal point
 * @param unit name of the unit, such as users or minutes, at most 50 characters; null if a currency is given
 * @param currency currency code of ISO 4217, such as EUR; null if a unit is given
 */
public record Amount(
        @NotNull @Digits(integer = 18, fraction = 6) BigDecimal value,
        @Nullable @Text(max = 50, singleLine = true) String unit,
        @Nullable Currency currency) {

    private static final int PLAIN = 100;

    /** Removes trailing zeros and exponents: {@code 1000}, neither {@code 1E+3} nor {@code 1000.0}. */
    public Amount {
        if (value != null && Math.abs((long) value.scale()) <= PLAIN) {
            BigDecimal shortest = value.stripTrailingZeros();
            value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
    }
}
