package dev.debrief.api;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of services, teams, people, clients and categories are compared and recorded in the normal form C of Unicode, so that {@code é}
 * is the same name as one or two characters. Records that hold names normalise them, also those of events from before this rule.
 */
public final class Names {

    private Names() {}

    /** The name in its normal form. A missing name stays missing, so that the validation can report it. */
    @SuppressWarnings("NullAway")
    public static String of(String name) {
        return ofNullable(name);
    }

    public static @Nullable String ofNullable(@Nullable String name) {
        return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The names in their normal form, in the same order; empty if they are missing. */
    public static List<String> of(List<String> names) {
        return names == null ? List.of() : names.stream().map(Names::of).toList();
    }

    /** The different names in their normal form; empty if they are missing. */
    public static Set<String> of(Set<String> names) {
        return names == null ? Set.of() : names.stream().map(Names::of).collect(Collectors.toSet());
    }

    /** Whether two names look the same: in any case and width, whatever is between their letters and digits. */
    public static boolean lookAlike(String one, String other) {
        return skeleton(one).equals(skeleton(other));
    }

    /** Whether two names are the same but for their case and the space around them. A missing name is like no other. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && folded(one).equals(folded(other));
    }

    /** The name as it is compared where case and the space around it do not matter. */
    public static String folded(String name) {
        return of(name).strip().toLowerCase(Locale.ROOT);
    }

    private static String skeleton(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
