package dev.debrief.command.document;

import dev.debrief.command.support.PropertyFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words with which documents promise action items. They are in {@code actions.properties}. */
final class ActionWords {

    static final String TITLE = "title";
    static final String OWNER = "owner";
    static final String DUE = "due";
    static final String TYPE = "type";
    static final String STATUS = "status";
    static final String CAUSE = "cause";
    static final String CRITERION = "criterion";
    static final String TICKET = "ticket";
    static final String FINISHED = "finished";
    static final String NOBODY = "nobody";

    private static final Pattern MARKS = Pattern.compile("[*_`:\\[\\]]|\\([^()]*\\)|^[^\\p{L}✅✔]+");
    private static final Properties FILE = PropertyFile.beside(ActionWords.class, "actions.properties");
    private static final Map<String, Set<String>> WORDS =
            FILE.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(name -> name, ActionWords::words));
    private static final Map<String, String> FIELDS = fields();
    private static final Set<String> LABELS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        LABELS.addAll(FIELDS.keySet());
    }

    private ActionWords() {}

    static boolean isHeading(String heading) {
        return is("headings", heading);
    }

    /** The field that a label or the head of a column names. */
    static Optional<String> field(String label) {
        return Optional.ofNullable(FIELDS.get(plain(label)));
    }

    /** All labels of fields, in any case. */
    static Set<String> labels() {
        return LABELS;
    }

    /** Whether a text is one of the words under this name. */
    static boolean is(String name, String text) {
        return WORDS.getOrDefault(name, Set.of()).contains(plain(text));
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String[] {TITLE, OWNER, DUE, TYPE, STATUS, CAUSE, CRITERION, TICKET}) {
            words(field).forEach(label -> fields.put(label, field));
        }
        return Map.copyOf(fields);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(FILE.getProperty(name).split("; ", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
