package dev.debrief.api.patterns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences are looked at, and as of when.
 *
 * @param from the earliest time of the incident, inclusive
 * @param to the latest, exclusive
 * @param taxonomy by which words categories are compared
 * @param where for each axis that matters, the values of which it has to have one; null among them where nothing is said
 * @param asOf as far as was recorded by then; null for now
 * @param position as of this place in the store; null for now, or where {@code asOf} is given
 */
public record Selection(
        Instant from,
        Instant to,
        TaxonomyBasis taxonomy,
        Map<Axis, List<@Nullable String>> where,
        @Nullable Instant asOf,
        @Nullable Long position) {

    /** The same as of another place in the store; null for now. */
    public Selection at(@Nullable Long otherPosition) {
        return new Selection(from, to, taxonomy, where, null, otherPosition);
    }
}
