package dev.debrief.command.document;

import dev.debrief.api.findings.ImpactDimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which people name the dimensions of an impact. */
final class Dimensions {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private Dimensions() {}

    /** The dimension that a heading such as “Customer impact” names. */
    static Optional<ImpactDimension> inHeading(String heading) {
        return BETWEEN_WORDS
                .splitAsStream(heading)
                .flatMap(word -> of(word).stream())
                .findFirst();
    }

    static Optional<ImpactDimension> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "customers", "users", "user", "clients", "client", "kunde", "kunden", "nutzer" ->
                Optional.of(ImpactDimension.CUSTOMER);
            case "business", "revenue", "cost", "costs", "finanziell", "kosten", "umsatz" ->
                Optional.of(ImpactDimension.FINANCIAL);
            case "operations", "internal", "intern" -> Optional.of(ImpactDimension.OPERATIONAL);
            case "reputation" -> Optional.of(ImpactDimension.REPUTATIONAL);
            case "staff", "engineers" -> Optional.of(ImpactDimension.TEAM);
            default ->
                Arrays.stream(ImpactDimension.values())
                        .filter(dimension -> dimension.toString().equals(lower))
                        .findFirst();
        };
    }
}
