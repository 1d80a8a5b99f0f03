package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.Names;
import dev.debrief.query.analytics.index.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers the values of an axis, and gives the values for each number in a column. */
public final class AxisEncoding {

    /** The column with the values. */
    enum Source {
        CIRCUMSTANCES,
        SERVICES,
        TEAMS,
        CAUSE
    }

    static final int NO_CAUSE = -1;

    private final Source source;
    private final List<@Nullable String> values = new ArrayList<>();
    private final Map<@Nullable String, Integer> numbers = new HashMap<>();
    private final int[][] ofWords;
    private final int[] withoutCause;

    <T> AxisEncoding(Source source, List<T> words, Function<T, List<@Nullable String>> says) {
        this.source = source;
        this.ofWords = new int[words.size()][];
        this.withoutCause = new int[] {numbers.computeIfAbsent(null, this::added)};
        for (int word = 0; word < ofWords.length; word++) {
            ofWords[word] = says.apply(words.get(word)).stream()
                    .mapToInt(value -> numbers.computeIfAbsent(value, this::added))
                    .toArray();
        }
    }

    private int added(@Nullable String value) {
        values.add(value);
        return values.size() - 1;
    }

    public int size() {
        return values.size();
    }

    /** The number of a value; negative if there is no such value. */
    public int number(@Nullable String value) {
        return numbers.getOrDefault(value, -1);
    }

    /** The number of values, without the missing value. */
    int known() {
        return values.size() - 1;
    }

    public @Nullable String value(int number) {
        return values.get(number);
    }

    /** Whether the causes of an incident have their own values. */
    boolean ofCauses() {
        return source == Source.CAUSE;
    }

    /**
     * The numbers of the values of a cause.
     *
     * @param cause {@link #NO_CAUSE} for an incident without causes
     */
    int[] of(Columns columns, int row, int cause) {
        return cause == NO_CAUSE && source == Source.CAUSE ? withoutCause : ofWords[word(columns, row, cause)];
    }

    int word(Columns columns, int row, int cause) {
        return switch (source) {
            case CIRCUMSTANCES -> columns.circumstances(row);
            case SERVICES -> columns.services(row);
            case TEAMS -> columns.teams(row);
            case CAUSE -> columns.cause(row, cause);
        };
    }

    /** For each number in the column, whether it has one of these values. */
    boolean[] having(Collection<@Nullable String> wanted) {
        Set<@Nullable String> compared = new HashSet<>();
        wanted.forEach(value -> compared.add(compared(value)));
        boolean[] having = new boolean[ofWords.length];
        for (int word = 0; word < having.length; word++) {
            for (int value : ofWords[word]) {
                having[word] |= compared.contains(compared(values.get(value)));
            }
        }
        return having;
    }

    private @Nullable String compared(@Nullable String value) {
        boolean isName = source == Source.SERVICES || source == Source.TEAMS;
        return isName && value != null ? Names.folded(value) : value;
    }
}
