package dev.debrief.standalone.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script into commands and commands into words, by the rules of a shell for quotes and line ends. */
final class ShellWords {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final Pattern COMMAND = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\n'\"])+");
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");

    private ShellWords() {}

    /** The words of each command, with their quotes. */
    static List<List<String>> commands(String script) {
        String joined = COMMENT.matcher(script.replace("\\\n", " ")).replaceAll("");
        List<List<String>> commands = new ArrayList<>();
        for (String command : found(COMMAND, joined)) {
            if (!command.isBlank()) {
                commands.add(found(WORD, command));
            }
        }
        return commands;
    }

    /** A word without its quotes. What stands in single quotes is not expanded. */
    static String unquoted(String word, UnaryOperator<String> expand) {
        StringBuilder plain = new StringBuilder();
        for (Matcher piece = PIECE.matcher(word); piece.find(); ) {
            String single = piece.group(1);
            String other = piece.group(2) != null ? piece.group(2) : piece.group(3);
            plain.append(single != null ? single : expand.apply(other));
        }
        return plain.toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }
}
