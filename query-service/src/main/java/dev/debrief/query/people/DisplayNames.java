package dev.debrief.query.people;

import dev.debrief.api.people.RoleAssignment;
import dev.debrief.query.support.WholeWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people are called: by their name, or by what they do in the response. */
public sealed interface DisplayNames {

    /** What to call a person. */
    String of(String person);

    /** A text in which people are called so. */
    String in(String text);

    /** The same of a text that may be missing. */
    default @Nullable String inAny(@Nullable String text) {
        return text == null ? null : in(text);
    }

    /** Everybody by name. */
    static DisplayNames plain() {
        return new Plain();
    }

    /**
     * Everybody by role, and by {@code a participant} who has none. In texts, the names of those who hold a role or are named as
     * actors are replaced as whole words, whatever their case.
     */
    static DisplayNames byRole(Collection<RoleAssignment> assignments, Collection<String> others) {
        Map<String, String> roles = new LinkedHashMap<>();
        assignments.forEach(a -> roles.merge(
                a.person().toLowerCase(Locale.ROOT),
                "the " + a.role().toString().replace('_', ' '),
                (one, two) -> one + " and " + two));
        others.forEach(person -> roles.putIfAbsent(person.toLowerCase(Locale.ROOT), ByRole.NOBODY));
        return new ByRole(roles);
    }

    /** See {@link DisplayNames#plain()}. */
    record Plain() implements DisplayNames {

        @Override
        public String of(String person) {
            return person;
        }

        @Override
        public String in(String text) {
            return text;
        }
    }

    /** See {@link DisplayNames#byRole}. */
    record ByRole(Map<String, String> roles) implements DisplayNames {

        static final String NOBODY = "a participant";

        @Override
        public String of(String person) {
            return roles.getOrDefault(person.toLowerCase(Locale.ROOT), NOBODY);
        }

        @Override
        public String in(String text) {
            if (roles.isEmpty()) {
                return text;
            }
            return pattern().matcher(text).replaceAll(match -> Matcher.quoteReplacement(of(match.group())));
        }

        /** Longer names first, so that a name within another does not take it apart. */
        private Pattern pattern() {
            List<String> names = roles.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .toList();
            return WholeWords.matching(String.join("|", names));
        }
    }

    /** The same, and besides, other names are replaced in texts: each by what it is mapped to, by its lower-case form. */
    default DisplayNames with(Map<String, String> aliases) {
        return new WithAliases(this, new ByRole(Map.copyOf(aliases)));
    }

    /** See {@link DisplayNames#with}. */
    record WithAliases(DisplayNames people, ByRole aliases) implements DisplayNames {

        @Override
        public String of(String person) {
            return people.of(person);
        }

        @Override
        public String in(String text) {
            return aliases.in(people.in(text));
        }
    }
}
