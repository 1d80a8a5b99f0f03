package dev.debrief.command.document;

import dev.debrief.command.support.PropertyFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The labels of facts, and the headings under which they are looked for. They are in {@code facts.properties}. */
final class FactLabels {

    static final String SEVERITY = "severity";
    static final String SERVICES = "services";
    static final String DETECTION = "detection";

    private static final String HEADINGS = "headings";
    private static final Pattern MARKS = Pattern.compile("[*_`:]|\\([^()]*\\)|^[^\\p{L}]+");
    private static final Map<String, String> FACTS = facts();

    private FactLabels() {}

    /** The fact that a label names: severity, services, detection or the name of a milestone. */
    static Optional<String> fact(String label) {
        return Optional.ofNullable(FACTS.get(plain(label))).filter(fact -> !fact.equals(HEADINGS));
    }

    static boolean isHeading(String heading) {
        return HEADINGS.equals(FACTS.get(plain(heading)));
    }

    private static String plain(String label) {
        return MARKS.matcher(label).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> facts() {
        Properties file = PropertyFile.beside(FactLabels.class, "facts.properties");
        Map<String, String> facts = new HashMap<>();
        for (String fact : file.stringPropertyNames()) {
            for (String label : file.getProperty(fact).split("; ", -1)) {
                facts.put(label.strip(), fact);
            }
        }
        return Map.copyOf(facts);
    }
}
