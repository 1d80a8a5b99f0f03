package dev.debrief.api.patterns;

import dev.debrief.api.causes.CauseKind;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one can ask about causes that keep coming back. */
public sealed interface PatternQuery {

    /**
     * The groups of occurrences that share a value on each axis.
     *
     * @param by at least one axis, none twice
     * @param from the earliest time of the incident, inclusive
     * @param to the latest, exclusive
     * @param minCount how many reports a group has at least
     * @param withinDays if given, so many within some window of this many days, at most as long as the period
     * @param position as of this place in the store; null for now
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record FindPatterns(
            List<Axis> by,
            Instant from,
            Instant to,
            int minCount,
            @Nullable Integer withinDays,
            TaxonomyBasis taxonomy,
            PatternFilter filter,
            PatternSort sort,
            @Nullable Long position,
            @Nullable String cursor,
            int limit)
            implements PatternQuery {}

    /**
     * Which occurrences are looked at: those that meet every criterion that is given.
     *
     * @param service the exact name of an affected service
     * @param team the exact name of a team that has the report
     * @param category by the words that the question compares by
     */
    record PatternFilter(
            @Nullable String service,
            @Nullable String team,
            @Nullable CategoryId category,
            List<Severity> severity,
            List<IncidentType> type,
            List<CauseKind> kind) {}
}
