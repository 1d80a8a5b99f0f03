package dev.debrief.support.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.debrief.api.language.LanguageSeverity;
import dev.debrief.support.start.BadSettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the rules of one language from YAML. */
final class Rules {

    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern.compile("\\{([a-z]+)}");

    /** One or two names or roles, and what follows a role: the engineer on duty. */
    private static final String HUMAN =
            "P+(?: P+)?(?: (?:on|of|in|from|at|von|aus|im|der|des) (?:(?:the|our|this|der|dem|den) )?[\\pL-]+)?"
                    .replace("P", "[" + PeopleMarker.NAME + PeopleMarker.ROLE + "]");

    private final String source;
    private final Map<String, String> words = new HashMap<>(Map.of(
            "name", PeopleMarker.NAME + "+",
            "role", PeopleMarker.ROLE + "+",
            "human", HUMAN,
            "somebody", "(?:[\\pL-]+ ){0,3}" + HUMAN,
            "gap", " (?:[^.,;:!?()]*[^.,;:!?()\\pL\\pN])?"));

    private final List<String> people = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Rules(String source) {
        this.source = source;
    }

    /**
     * @param source where the text comes from
     * @throws BadSettingException if the rules cannot be used
     */
    static Rules read(String yaml, String source) {
        Rules rules = new Rules(source);
        try {
            Map<?, ?> file = rules.map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
            rules.people.addAll(words(rules.required(file, "people")));
            rules.map(file.get("words"))
                    .forEach((name, words) ->
                            rules.words.put(name.toString(), words.toString().replaceAll("\\|\\s+", "|")));
            rules.list(file.get("rules")).forEach(rule -> rules.rules.add(rules.rule(rule)));
            return rules;
        } catch (YAMLException e) {
            throw rules.bad(Objects.toString(e.getMessage(), "no YAML"));
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** What people are called by what they do. A word with an asterisk also stands for longer words that end with it. */
    List<String> people() {
        return people;
    }

    private Rule rule(Object entry) {
        Map<?, ?> fields = map(entry);
        String id = required(fields, "id");
        try {
            return new Rule(
                    id,
                    LanguageSeverity.valueOf(required(fields, "severity").toUpperCase(Locale.ROOT)),
                    required(fields, "why"),
                    optional(fields, "reword"),
                    list(fields.get("cues")).stream().map(Object::toString).toList(),
                    Objects.requireNonNull(anyOf(fields.get("patterns")), "it has no patterns"),
                    anyOf(fields.get("except")));
        } catch (PatternSyntaxException | NullPointerException | IllegalArgumentException e) {
            throw bad("rule " + id + ": " + e.getMessage());
        }
    }

    private @Nullable Pattern anyOf(@Nullable Object alternatives) {
        if (alternatives == null) {
            return null;
        }
        List<String> expanded = new ArrayList<>();
        list(alternatives).forEach(one -> expanded.add(expand(one.toString(), 0)));
        return Pattern.compile(Rule.EDGE + "(" + String.join("|", expanded) + ")" + Rule.EDGE);
    }

    private String expand(String pattern, int depth) {
        if (depth > 9) {
            throw new IllegalArgumentException("its words refer to each other");
        }
        String spaced = depth == 0
                ? pattern.replace(" {gap}", "{gap}").replace("{gap} ", "{gap}").replace(" ", " +")
                : pattern;
        return REFERENCE.matcher(spaced).replaceAll(found -> {
            String name = found.group(1);
            String replacement = words.get(name);
            if (replacement == null) {
                throw new IllegalArgumentException("it uses unknown words: {" + name + "}");
            }
            String whole = name.equals("gap") ? replacement : expand(replacement.replace(" ", " +"), depth + 1);
            return Matcher.quoteReplacement("(?:" + whole + ")");
        });
    }

    private String required(Map<?, ?> fields, String name) {
        String value = optional(fields, name);
        if (value == null) {
            throw bad(name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    private Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw bad("fields are missing; see the delivered rules");
    }

    private List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw bad("a list is missing; see the delivered rules");
    }

    private BadSettingException bad(String complaint) {
        return new BadSettingException("The language rules in " + source + " cannot be used: " + complaint);
    }

    /** The words of a text file, one or more a line. */
    static List<String> words(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
