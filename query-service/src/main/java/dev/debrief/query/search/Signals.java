package dev.debrief.query.search;

import dev.debrief.api.Names;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.support.http.PublicNames;
import java.util.List;
import java.util.Optional;

/** What reports have in common apart from words, written as a kind and a value such as {@code service:checkout}. */
final class Signals {

    private static final String CATEGORY = "category";

    private Signals() {}

    static String kind(String signal) {
        return signal.substring(0, signal.indexOf(':'));
    }

    static String value(String signal) {
        return signal.substring(signal.indexOf(':') + 1);
    }

    /** What is compared: names that only differ in case are the same. */
    static String term(String signal) {
        return Names.folded(signal);
    }

    /** The terms of all signals that mean the same as one. */
    static List<String> terms(String signal, Aliases aliases) {
        return named(signal)
                .map(kind -> aliases.meaningSame(kind, value(signal)).stream()
                        .map(name -> kind + ":" + name)
                        .toList())
                .orElseGet(() -> List.of(term(signal)));
    }

    /** The value, or the name that it means. */
    static String meant(String signal, Aliases aliases) {
        return named(signal).map(kind -> aliases.meant(kind, value(signal))).orElse(value(signal));
    }

    /** Empty if the value is no name. */
    private static Optional<DirectoryKind> named(String signal) {
        return PublicNames.find(DirectoryKind.class, kind(signal));
    }

    /**
     * How much one of the signals of a report says about it. An incident of many services has little in common with one of a single service:
     * the products of the shares of what two reports share add up to the cosine of the two sets, at most one. Each category of a cause
     * counts for itself.
     */
    static float share(String signal, List<String> all) {
        String kind = kind(signal);
        if (kind.equals(CATEGORY)) {
            return 1;
        }
        long ofKind = all.stream().filter(other -> kind(other).equals(kind)).count();
        return (float) (1 / Math.sqrt((double) ofKind));
    }
}
