package dev.debrief.standalone.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a shell as the documentation uses: variables, one-line functions, files written by {@code cat}, curl and sleep. */
final class Shell {

    /** What starts other programs is not part of a story. */
    private static final Set<String> NOT_RUN = Set.of("mvn", "java", "docker", "cp");

    private static final Pattern FILE = Pattern.compile("(?ms)^cat > (\\S+) <<'END'\\n(.*?)^END$");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^(\\w+)\\(\\) \\{ (.*); \\}$");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(?:export )?(\\w+)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");
    private static final String ARGUMENTS = "\"$@\"";

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, List<String>> functions = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final String address;
    private final String key;
    private final Consumer<Exchange> observer;

    /**
     * @param address of the program, in place of the one in the documentation
     * @param key for {@code KEY}, in place of the one that each first start shows
     * @param observer is shown each request and its answer
     */
    Shell(String address, String key, Consumer<Exchange> observer) {
        this.address = address;
        this.key = key;
        this.observer = observer;
    }

    /** Runs a script and answers what it prints. */
    String run(String script) {
        for (MatchResult file : FILE.matcher(script).results().toList()) {
            files.put(file.group(1), file.group(2));
        }
        String rest = FILE.matcher(script).replaceAll("");
        for (MatchResult function : FUNCTION.matcher(rest).results().toList()) {
            functions.put(
                    function.group(1), ShellWords.commands(function.group(2)).getFirst());
        }
        StringBuilder printed = new StringBuilder();
        for (List<String> words : ShellWords.commands(FUNCTION.matcher(rest).replaceAll(""))) {
            printed.append(run(words));
        }
        return printed.toString();
    }

    private String run(List<String> words) {
        Matcher assignment = ASSIGNMENT.matcher(String.join(" ", words));
        if (assignment.matches()) {
            String value = expanded(assignment.group(2));
            variables.put(assignment.group(1), assignment.group(1).equals("KEY") ? key : value);
            return "";
        }
        List<String> expanded = expanded(words, List.of());
        List<String> arguments = expanded.subList(1, expanded.size());
        String program = expanded.getFirst();
        if (functions.containsKey(program)) {
            List<String> called = expanded(functions.get(program), arguments);
            return program(called.getFirst(), called.subList(1, called.size()));
        }
        return program(program, arguments);
    }

    private String program(String name, List<String> arguments) {
        if (name.equals("curl")) {
            return new CurlRequest(arguments, files, observer).send();
        }
        if (name.equals("sleep")) {
            sleep(Duration.ofSeconds(Long.parseLong(arguments.getFirst())));
        } else if (!NOT_RUN.contains(name)) {
            throw new IllegalArgumentException("The documentation uses a program that its test does not know: " + name);
        }
        return "";
    }

    private List<String> expanded(List<String> words, List<String> arguments) {
        List<String> expanded = new ArrayList<>();
        for (String word : words) {
            if (word.equals(ARGUMENTS)) {
                expanded.addAll(arguments);
            } else {
                expanded.add(expanded(word));
            }
        }
        return expanded;
    }

    private String expanded(String word) {
        String plain = ShellWords.unquoted(
                word,
                text -> VARIABLE.matcher(text)
                        .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), ""))));
        return plain.replace("http://127.0.0.1:8080", address);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
