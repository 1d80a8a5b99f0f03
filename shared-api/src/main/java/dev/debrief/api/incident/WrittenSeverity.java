package dev.debrief.api.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The severities as status pages and post-mortems write them. */
public final class WrittenSeverity {

    private static final Pattern LEVEL = Pattern.compile("(?:sev(?:erity)?|p|priority|s)[ -]?([1-5])");

    private WrittenSeverity() {}

    /** Empty for unknown terms. */
    public static Optional<Severity> of(String word) {
        String term = word.strip().toLowerCase(Locale.ROOT);
        Matcher level = LEVEL.matcher(term);
        if (level.matches()) {
            return Optional.of(Severity.valueOf("SEV" + level.group(1)));
        }
        return switch (term) {
            case "critical", "down", "impact level 3" -> Optional.of(Severity.SEV1);
            case "high", "major", "impact level 2" -> Optional.of(Severity.SEV2);
            case "medium", "moderate", "minor", "disrupted", "impact level 1" -> Optional.of(Severity.SEV3);
            case "low", "notice", "impact level 0" -> Optional.of(Severity.SEV4);
            case "none" -> Optional.of(Severity.SEV5);
            default -> Optional.empty();
        };
    }
}
