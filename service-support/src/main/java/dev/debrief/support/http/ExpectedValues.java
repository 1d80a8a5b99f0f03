package dev.debrief.support.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** What a value of a type must be, in the words of the API: the same for bodies and parameters. */
final class ExpectedValues {

    static final String WHOLE_NUMBER = "must be a whole number within range";

    private static final Map<Class<?>, String> RULES = Map.ofEntries(
            Map.entry(String.class, "must be a text"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Integer.class, WHOLE_NUMBER),
            Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER),
            Map.entry(Instant.class, InstantParser.RULE),
            Map.entry(LocalDate.class, "must be a date such as 2026-03-01"),
            Map.entry(YearMonth.class, "must be a month such as 2026-03"),
            Map.entry(Duration.class, "must be an ISO 8601 duration such as P7D or PT1H"),
            Map.entry(ZoneId.class, "must be a time zone, such as Europe/Berlin"),
            Map.entry(Currency.class, "must be an ISO 4217 currency, such as EUR"));

    private ExpectedValues() {}

    /** What a value of the type must be; empty if only the type itself can say it. */
    static Optional<String> rule(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(PublicNames.rule(type));
        }
        if (Number.class.isAssignableFrom(type) && !RULES.containsKey(type)) {
            return Optional.of("must be a number within range");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of("must be a list");
        }
        return Optional.ofNullable(RULES.get(type));
    }
}
