package dev.debrief.command.document;

import dev.debrief.api.document.AmountWords;
import dev.debrief.api.findings.Amount;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** The amount of an impact as people write it, in its field {@code Amount} or at the beginning of its text. */
final class ImpactAmount {

    static final String LABEL = "Amount";

    private ImpactAmount() {}

    /** Puts the fields of the amount in place of its words, or returns what is wrong with the words. */
    static Optional<String> take(Map<String, String> told) {
        String words = told.remove(LABEL);
        if (words == null) {
            return Optional.empty();
        }
        Optional<AmountWords> read = AmountWords.read(words);
        read.ifPresent(amount -> put(told, amount));
        return read.isPresent()
                ? Optional.empty()
                : Optional.of("“%s” is no amount. Write a number with its unit or currency, such as “1,312 payments” or"
                                .formatted(words)
                        + " “about 41,800 EUR”, with commas between thousands.");
    }

    /** A new impact without an amount has the one that its text begins with. */
    static void takeFromText(Map<String, String> told, String text) {
        if (!told.containsKey("Amount value")) {
            AmountWords.beginning(text).ifPresent(amount -> put(told, amount));
        }
    }

    private static void put(Map<String, String> told, AmountWords words) {
        Amount amount = words.amount();
        Currency currency = amount.currency();
        told.put("Amount value", amount.value().toPlainString());
        if (amount.unit() != null) {
            told.put("Amount unit", amount.unit());
        }
        if (currency != null) {
            told.put("Amount currency", currency.getCurrencyCode());
        }
        if (words.estimated()) {
            told.put("Estimated", "yes");
        }
    }
}
