package dev.debrief.support.language;

import com.google.re2j.Pattern;
import dev.debrief.support.language.Rule.Match;
import org.jspecify.annotations.Nullable;

/** Builds a neutral sentence from the template of a rule, if that is safe. */
final class Rewording {

    private static final int LONGEST = 300;

    /** Where the clause that follows an accusation ends. */
    private static final Pattern END_OF_CLAUSE = Pattern.compile("[.,;:!?]+ |[()]|"
            + " (?:before|because|and|but|when|while|although|until|so|which|after|if|und|aber|weil|bevor|als|obwohl)"
            + " ");

    /** What would keep an accusation in the new sentence: people, and whatever was hidden. */
    private static final Pattern UNSAFE = Pattern.compile("[\uE000-\uE002]"
        + "|[^\\pL](?:i|he|she|his|her|him|they|their|them|you|your|we|our|us|nobody|someone|somebody|anyone|who"
        + "|engineers?|developers?|operators?|teams?|er|sie|ihm|ihr|seine[rmns]?|ihre[rmns]?|wir|uns|jemand|niemand|man"
        + "|kollege[n]?|mitarbeiter[n]?|entwickler[n]?|techniker[n]?)[^\\pL]");

    private Rewording() {}

    /**
     * @param original the sentence as it is written
     * @param checked the same in the form that rules read, with a blank at each end
     */
    static @Nullable String of(Match match, String original, String checked) {
        String template = match.rule().reword();
        if (template == null || original.length() > LONGEST) {
            return null;
        }
        if (template.contains("{rest}")) {
            String rest = rest(match, original, checked);
            return rest == null ? null : template.replace("{rest}", rest);
        }
        int start = match.start() - 1;
        int end = match.end() - 1;
        String before = checked.substring(0, match.start());
        String after = checked.substring(match.end());
        if (UNSAFE.matcher(before + " ").find() || UNSAFE.matcher(" " + after).find()) {
            return null;
        }
        return (original.substring(0, start) + template + original.substring(end))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable String rest(Match match, String original, String checked) {
        var end = END_OF_CLAUSE.matcher(checked);
        int to = end.find(match.rest()) ? end.start() : checked.length() - 1;
        String read = checked.substring(match.rest(), to);
        if (read.isBlank() || read.length() > 120 || UNSAFE.matcher(read + " ").find()) {
            return null;
        }
        return original.substring(match.rest() - 1, to - 1)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
