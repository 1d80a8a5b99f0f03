package dev.debrief.web.incidents;

import dev.debrief.api.findings.Amount;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts in words. */
final class Amounts {

    private Amounts() {}

    /** Such as 12 minutes or 300 EUR; empty if unknown. */
    static String of(@Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        Currency currency = amount.currency();
        String unit = currency == null ? amount.unit() : currency.getCurrencyCode();
        return amount.value().toPlainString() + (unit == null ? "" : " " + unit);
    }
}
