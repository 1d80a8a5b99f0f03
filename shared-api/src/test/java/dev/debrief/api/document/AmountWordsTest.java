package dev.debrief.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,312 payments, counted | 1312 | payments | | false",
                "41,800 EUR | 41800 | | EUR | false",
                "About 41800 EUR | 41800 | | EUR | true",
                "€ 3,000.50, estimated | 3000.5 | | EUR | true",
                "USD 12k | 12000 | | USD | false",
                "~2.5 million requests | 2500000 | requests | | true",
                "40k users | 40000 | users | | false",
                "99.95 % | 99.95 | % | | false",
                "5 minutes of downtime | 5 | minutes of downtime | | false",
                "rund 300 Kunden | 300 | Kunden | | true",
            })
    void a_quantity_is_read_as_people_write_it(
            String words, BigDecimal value, String unit, String currency, boolean estimated) {
        Amount amount = new Amount(value, unit, currency == null ? null : Currency.getInstance(currency));
        assertThat(AmountWords.read(words)).contains(new AmountWords(amount, estimated));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "many", "payments", "1.312 payments", "2,5 hours", "12", "-3 users", "1,31 users", "EUR"})
    void what_is_no_quantity_or_can_be_two_is_not_read(String words) {
        assertThat(AmountWords.read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3120 customers could not pay, 3120, customers",
        "Around 40 % of requests failed., 40, %",
        "'1,312 payments: lost', 1312, payments",
    })
    void a_text_begins_with_a_quantity(String text, BigDecimal value, String unit) {
        assertThat(AmountWords.beginning(text)).map(AmountWords::amount).contains(new Amount(value, unit, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 of 40 nodes failed",
                "14:02 the alert fires",
                "Orders failed: 12",
                "2 or 3 users",
                "1.312 users"
            })
    void a_text_that_begins_otherwise_has_no_quantity(String text) {
        assertThat(AmountWords.beginning(text)).isEmpty();
    }

    @Test
    void a_quantity_in_words_is_read_back_or_known_not_to_be() {
        assertThat(words("12345.5", "requests").text()).isEqualTo("12,345.5 requests, counted");
        assertThat(words("12345.5", "requests").isReadBack()).isTrue();
        assertThat(words("1.312", "requests").isReadBack()).isFalse();
        assertThat(words("5", "k users").isReadBack()).isFalse();
        assertThat(words("5", "users, at most").isReadBack()).isFalse();
        assertThat(words("-5", "users").isReadBack()).isFalse();
        assertThat(new AmountWords(new Amount(BigDecimal.TEN, null, Currency.getInstance("CHF")), true).text())
                .isEqualTo("10 CHF, estimated");
        assertThat(AmountWords.read("10 CHF, estimated"))
                .map(AmountWords::estimated)
                .isEqualTo(Optional.of(true));
    }

    private static AmountWords words(String value, String unit) {
        return new AmountWords(new Amount(new BigDecimal(value), unit, null), false);
    }
}
