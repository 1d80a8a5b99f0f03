package dev.debrief.api.patterns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which occurrences a query covers, and as of when.
 *
 * @param from start of the period, inclusive; incidents count by the time they began
 * @param to end of the period, exclusive
 * @param taxonomy whether categories are compared as recorded or as they count today
 * @param where values to include, by axis; null among them means not stated; axes without a filter are left out
 * @param asOf uses what was recorded by this instant; null for now
 * @param position uses what was recorded up to this event store position; null for now, or with asOf
 * @param zone zone in which from and to begin a day, so that days without a time lie in the period as dates; null for instants
 */
public record Selection(
        Instant from,
        Instant to,
        TaxonomyBasis taxonomy,
        Map<Axis, List<@Nullable String>> where,
        @Nullable Instant asOf,
        @Nullable Long position,
        @Nullable ZoneId zone) {

    public Selection(
            Instant from,
            Instant to,
            TaxonomyBasis taxonomy,
            Map<Axis, List<@Nullable String>> where,
            @Nullable Instant asOf,
            @Nullable Long position) {
        this(from, to, taxonomy, where, asOf, position, null);
    }

    /** The same selection at another event store position; null for now. */
    public Selection at(@Nullable Long otherPosition) {
        return new Selection(from, to, taxonomy, where, null, otherPosition, zone);
    }
}
