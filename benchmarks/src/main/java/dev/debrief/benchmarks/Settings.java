package dev.debrief.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param rounds how often both sides of a row are measured, in turns
 * @param seconds how long a side is measured each time, where it is a matter of time
 * @param events how many events views are made of anew
 * @param rows how many row versions lists are made from
 * @param items how many action items stand on the board
 * @param reports how many reports patterns are looked for in
 * @param labels the folder of what people said about incidents; null to leave out how good the search is
 * @param only what is measured
 */
record Settings(
        int rounds,
        double seconds,
        int events,
        int rows,
        int items,
        int reports,
        @Nullable String labels,
        List<String> only) {

    static final int CLIENTS = 16;

    private static final Set<String> NAMES =
            Set.of("rounds", "seconds", "events", "rows", "items", "reports", "labels", "only");

    Settings {
        if (rounds < 1 || seconds <= 0 || events < 1 || rows < 1 || items < 1000 || reports < 100) {
            throw new IllegalArgumentException(
                    "--rounds, --seconds, --events and --rows must be more than 0, --items at least 1000, --reports at"
                            + " least 100");
        }
    }

    static Settings of(String... arguments) {
        for (String argument : arguments) {
            if (NAMES.stream().noneMatch(name -> argument.startsWith("--" + name + "="))) {
                throw new IllegalArgumentException(argument + " is none of " + NAMES);
            }
        }
        return new Settings(
                Integer.parseInt(value("rounds", "5", arguments)),
                Double.parseDouble(value("seconds", "5", arguments)),
                Integer.parseInt(value("events", "50000", arguments)),
                Integer.parseInt(value("rows", "50000", arguments)),
                Integer.parseInt(value("items", "100000", arguments)),
                Integer.parseInt(value("reports", "20000", arguments)),
                value("labels", "", arguments).isEmpty() ? null : value("labels", "", arguments),
                List.of(value("only", "rebuild,lists,board,patterns,postgres,commands", arguments)
                        .split(",", -1)));
    }

    private static String value(String name, String otherwise, String... arguments) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    boolean measures(String benchmark) {
        return only.contains(benchmark);
    }

    Duration duration() {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
