package dev.debrief.query.document;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place in a document where parts of a chapter are.
 *
 * @param ranks the order of the parts that are listed here
 * @param listed the parts of the chapter that are listed anywhere
 * @param others whether parts that are listed nowhere are here, too
 */
record Place(Map<UUID, Integer> ranks, Set<UUID> listed, boolean others) {

    /** The only place of a chapter. */
    static final Place ONLY = new Place(Map.of(), Set.of(), true);

    /** Whether a part is here. */
    boolean holds(UUID part) {
        return ranks.containsKey(part) || (others && !listed.contains(part));
    }

    /** The parts that are here: first the listed ones, then the others as they come. */
    <T> Stream<T> in(Stream<T> all, Function<T, UUID> id) {
        return all.filter(one -> holds(id.apply(one)))
                .sorted(Comparator.comparingInt(one -> ranks.getOrDefault(id.apply(one), ranks.size())));
    }
}
