package dev.debrief.command.document;

import dev.debrief.api.Text;
import dev.debrief.api.document.Fact;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.WrittenSeverity;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.command.document.times.DocumentTimes;
import dev.debrief.command.document.times.TimedText.Timed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads facts such as {@code Severity: SEV-1}: lines, entries of lists, and rows of tables. Their lines stay text. */
final class FactReader {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_SERVICES = 20;

    /** A label, a colon or a bar of a table, and a value. */
    private static final Pattern LINE = Pattern.compile("[\\s>|*+-]*([^:|]{2,40})[:|]\\**\\s*([^\\s|].*)");

    private static final Pattern AFTER_SEVERITY = Pattern.compile("\\s*(?:[(,;–—].*|- .*)?$");
    private static final Pattern MARKS = Pattern.compile("^[*_`\"'\\s]+|[*_`\"'|\\s]+$");
    /** What templates and people write where they have nothing to say. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}]*|.*[<>{}\\[\\]].*|n/?a|none|nothing|all|tbd|todo|unknown|see .*|keine?|unbekannt");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    /** The words that tell how an incident was found. A text with words of two methods, or of none, tells none. */
    private static final Map<DetectionMethod, Set<String>> METHODS = Map.of(
            DetectionMethod.AUTOMATED_ALERT,
            Set.of("alert", "alerts", "alerting", "alarm", "alarms", "monitoring", "pager", "monitor", "überwachung"),
            DetectionMethod.CUSTOMER_REPORT,
            Set.of("customer", "customers", "user", "users", "client", "clients", "kunde", "kunden", "nutzer"),
            DetectionMethod.INTERNAL_REPORT,
            Set.of(
                    "engineer",
                    "engineers",
                    "employee",
                    "employees",
                    "colleague",
                    "colleagues",
                    "mitarbeiter",
                    "developer"),
            DetectionMethod.PARTNER_REPORT,
            Set.of("partner", "partners", "vendor", "supplier"),
            DetectionMethod.AUDIT,
            Set.of("audit", "auditor", "auditors"));

    private final DocumentTimes times;

    FactReader(DocumentTimes times) {
        this.times = times;
    }

    /** @param from the line before the first one in the document, counted from 1 */
    Stream<FactStated> read(int from, List<String> lines) {
        return IntStream.range(0, Math.min(lines.size(), MOST_LINES))
                .boxed()
                .flatMap(i -> facts(lines.get(i)).map(fact -> new FactStated(from + i + 1, fact)));
    }

    private Stream<Fact> facts(String line) {
        Matcher parts = LINE.matcher(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        if (!parts.matches()) {
            return Stream.empty();
        }
        String value = MARKS.matcher(parts.group(2)).replaceAll("");
        if (isPlaceholder(value)) {
            return Stream.empty();
        }
        return FactLabels.fact(parts.group(1)).stream().flatMap(fact -> switch (fact) {
            case FactLabels.SEVERITY -> severity(value);
            case FactLabels.SERVICES -> services(value);
            case FactLabels.DETECTION -> Stream.of(new Detection(method(value), value));
            default -> milestone(fact, value);
        });
    }

    private static boolean isPlaceholder(String value) {
        return PLACEHOLDER.matcher(value).matches();
    }

    private static Stream<Fact> severity(String value) {
        return WrittenSeverity.of(AFTER_SEVERITY.matcher(value).replaceFirst("")).stream()
                .map(severity -> new SeverityPart(severity, "The document rates it '" + value + "'."));
    }

    private static Stream<Fact> services(String value) {
        return Stream.of(value.split("[,;]", -1))
                .map(name -> MARKS.matcher(name).replaceAll(""))
                .filter(name -> !isPlaceholder(name) && name.length() <= Text.SHORT)
                .limit(MOST_SERVICES)
                .map(name -> new Service(name, ServiceKind.SERVICE));
    }

    private static DetectionMethod method(String value) {
        Set<String> words = WORD.splitAsStream(value.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<DetectionMethod> told = METHODS.entrySet().stream()
                .filter(method -> method.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .toList();
        return told.size() == 1 ? told.getFirst() : DetectionMethod.UNKNOWN;
    }

    private Stream<Fact> milestone(String name, String value) {
        return times.chapter("").read(List.of(value + " – " + name)).stream()
                .filter(Timed.class::isInstance)
                .map(Timed.class::cast)
                .flatMap(timed -> Stream.of(MilestoneName.values())
                        .filter(milestone -> milestone.toString().equals(name))
                        .map(milestone -> new Milestone(milestone, timed.at(), null)));
    }
}
