package dev.debrief.query.people;

import dev.debrief.api.people.RoleAssignment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        return new ByRole(roles, NamesInText.whole(roles.keySet()));
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
    record ByRole(Map<String, String> roles, NamesInText names) implements DisplayNames {

        static final String NOBODY = "a participant";

        @Override
        public String of(String person) {
            return roles.getOrDefault(person.toLowerCase(Locale.ROOT), NOBODY);
        }

        @Override
        public String in(String text) {
            return names.replacedIn(text, this::of);
        }
    }

    /**
     * The same, and besides, things such as services are called otherwise in texts, also where their name is written with spaces or
     * underscores instead of hyphens, or as a plural.
     *
     * @param aliases what they are called, by their name; of several spellings of one name the first counts
     */
    default DisplayNames with(Map<String, String> aliases) {
        Map<Pattern, String> spellings = new LinkedHashMap<>();
        aliases.forEach((name, alias) -> spellings.put(NamesInText.spelling(name), alias));
        return new WithAliases(this, spellings, NamesInText.anySpelling(aliases.keySet()));
    }

    /** See {@link DisplayNames#with}. */
    record WithAliases(DisplayNames people, Map<Pattern, String> aliases, NamesInText names) implements DisplayNames {

        @Override
        public String of(String person) {
            return people.of(person);
        }

        @Override
        public String in(String text) {
            return names.replacedIn(people.in(text), this::alias);
        }

        private String alias(String written) {
            return aliases.entrySet().stream()
                    .filter(alias -> alias.getKey().matcher(written).matches())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(written);
        }
    }
}
