package dev.debrief.api.document;

import dev.debrief.api.findings.Amount;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as people write it, such as {@code 1,312 payments, counted} or {@code about 41,800 EUR}. Commas separate thousands, a point
 * begins the decimals. {@code 1.312} is not read, since it is a small number in English and a large one in German.
 *
 * @param amount the number with its unit or currency
 * @param estimated whether the words call it an estimate
 */
public record AmountWords(Amount amount, boolean estimated) {

    private static final String ABOUT =
            "(?<about>(?i:about|around|approximately|approx\\.?|roughly|some|ca\\.|circa|etwa|rund)\\s+|~\\s*)?";
    private static final String NUMBER = "(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.(?:\\d{1,2}|\\d{4,6}))?)";
    private static final String TIMES = "(?<times>\\s*k|\\s*m|\\s+thousand|\\s+million|\\s+billion|\\s+Mio\\.?)?";
    private static final String HOW = "(?:,\\s*(?<how>counted|estimated))?";

    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");
    private static final String MONEY_AFTER = "\\s*(?<after>[A-Z]{3}|[€$£¥])";
    private static final String MONEY_BEFORE = "(?<before>[A-Z]{3}\\s+|[€$£¥]\\s*)";

    private static final Pattern WHOLE =
            Pattern.compile("(?i)" + ABOUT + NUMBER + TIMES + "\\s*(?<unit>%|(?<=\\s)[^\\d\\s,][^,]*?)" + HOW);
    private static final Pattern MONEY_WITH_CODE_LAST = Pattern.compile(ABOUT + NUMBER + TIMES + MONEY_AFTER + HOW);
    private static final Pattern MONEY_WITH_CODE_FIRST = Pattern.compile(ABOUT + MONEY_BEFORE + NUMBER + TIMES + HOW);

    /** The beginning of a text: a number and the word that it counts. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?i)" + ABOUT + NUMBER + TIMES + "(?:(?<unit>\\s?%)|\\s+(?<word>\\p{L}[\\p{L}-]+))(?=[\\s.,;:)]|$).*");

    private static final Set<String> NO_UNITS = Set.of(
            "of",
            "the",
            "out",
            "or",
            "to",
            "in",
            "and",
            "more",
            "am",
            "pm",
            "at",
            "on",
            "by",
            "for",
            "from",
            "is",
            "was",
            "were",
            "with",
            "other",
            "different",
            "additional",
            "uhr",
            "von",
            "und",
            "der",
            "die",
            "das",
            "oder",
            "bis",
            "weitere",
            "mehr");

    /** A quantity in words, from which {@link #read} makes the same one. */
    public String text() {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        Currency currency = amount.currency();
        return format.format(amount.value()) + " " + (currency == null ? amount.unit() : currency.getCurrencyCode())
                + ", " + (estimated ? "estimated" : "counted");
    }

    /** Whether the words would be read as the same quantity. */
    public boolean isReadBack() {
        return read(text()).filter(this::equals).isPresent();
    }

    /** The quantity that a whole text is; empty if it is none. */
    public static Optional<AmountWords> read(String words) {
        String text = words.strip();
        return money(text).or(() -> {
            Matcher matcher = WHOLE.matcher(text);
            return matcher.matches()
                    ? Optional.of(of(
                            matcher, matcher.group("how"), matcher.group("unit").strip(), null))
                    : Optional.empty();
        });
    }

    private static Optional<AmountWords> money(String text) {
        for (Pattern pattern : List.of(MONEY_WITH_CODE_LAST, MONEY_WITH_CODE_FIRST)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                Currency currency = currency(matcher.group(pattern == MONEY_WITH_CODE_LAST ? "after" : "before"));
                if (currency != null) {
                    return Optional.of(of(matcher, matcher.group("how"), null, currency));
                }
            }
        }
        return Optional.empty();
    }

    /** The quantity that a text begins with, such as {@code 3,120 customers could not pay}; empty if it begins with none. */
    public static Optional<AmountWords> beginning(String text) {
        Matcher matcher = BEGINNING.matcher(text.strip().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group("word");
        if (word == null) {
            return Optional.of(of(matcher, null, "%", null));
        }
        Currency currency = currency(word);
        return NO_UNITS.contains(word.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(of(matcher, null, currency == null ? word : null, currency));
    }

    private static AmountWords of(
            Matcher matcher, @Nullable String how, @Nullable String unit, @Nullable Currency currency) {
        BigDecimal number =
                new BigDecimal(matcher.group("number").replace(",", "")).multiply(times(matcher.group("times")));
        boolean estimated = matcher.group("about") != null || "estimated".equalsIgnoreCase(how);
        return new AmountWords(new Amount(number, unit, currency), estimated);
    }

    private static BigDecimal times(@Nullable String word) {
        return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> BigDecimal.valueOf(1_000);
            case "m", "million", "mio", "mio." -> BigDecimal.valueOf(1_000_000);
            case "billion" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private static @Nullable Currency currency(String sign) {
        String code = SIGNS.getOrDefault(sign.strip(), sign.strip());
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(null);
    }
}
