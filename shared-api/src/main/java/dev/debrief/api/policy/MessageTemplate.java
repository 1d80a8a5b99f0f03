package dev.debrief.api.policy;

import dev.debrief.api.Text;
import dev.debrief.api.updates.Audience;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message for re-use. Variables such as {@code {title}} stand for what a report says; a paragraph with a variable about which the report
 * says nothing is left out.
 *
 * @param name name of the template, at most 200 characters on one line; {@code customer-page} replaces the page for customers
 * @param audience whom the message is for: it decides how people and services are called
 * @param text the message in Markdown, at most 20,000 characters
 * @see "R-118"
 */
public record MessageTemplate(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String name,
        @NotNull Audience audience,
        @NotNull @Text String text) {

    /** The template of the page for customers. */
    public static final String CUSTOMER_PAGE = "customer-page";

    private static final Pattern WRITTEN = Pattern.compile("\\{(\\w+)}");

    /** What a report can say in a message. Each is written in braces, in camel case. */
    public enum Variable {
        /** Nothing, in paragraphs for incidents that were none. */
        CANCELLED,
        /** Nothing, in paragraphs for all other incidents, such as an apology. */
        APOLOGY,
        /** Nothing, in paragraphs for incidents that are still going on. */
        GOING_ON,
        /** The title of the report. */
        TITLE,
        /** The severity of the incident, such as SEV2. */
        SEVERITY,
        /** The status of the incident. */
        STATUS,
        /** The affected services. */
        SERVICES,
        /** The description of the incident. */
        DESCRIPTION,
        /** When the impact began. */
        BEGAN,
        /** When the impact ended. */
        ENDED,
        /** How long the incident lasted. */
        DURATION,
        /** A list of what customers noticed. */
        NOTICED,
        /** A list of the milestones. */
        COURSE,
        /** A list of the updates for customers. */
        UPDATES,
        /** The next steps. */
        NEXT_STEPS,
        /** A list of the improvements that are still to come. */
        IMPROVEMENTS,
        /** A list of the improvements that are done. */
        DONE;

        /** The name in templates. */
        @Override
        public String toString() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
            return words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining());
        }
    }

    /** The names in braces that are no variables. */
    public static Set<String> unknownVariables(@Nullable String text) {
        List<String> known =
                Arrays.stream(Variable.values()).map(Variable::toString).toList();
        return WRITTEN.matcher(text == null ? "" : text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !known.contains(name))
                .collect(Collectors.toSet());
    }

    @AssertTrue(message = "has a name in braces that is no variable")
    boolean isFillable() {
        return unknownVariables(text).isEmpty();
    }
}
