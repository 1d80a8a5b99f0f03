package dev.debrief.api.patterns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an answer cover. The same query for the same position gives the same figures again.
 *
 * @param definition what is counted, in one or two sentences
 * @param from start of the period, inclusive; incidents count by the time they began
 * @param to end of the period, exclusive
 * @param where values to include, by axis; a null value means not stated; axes without a filter are left out
 * @param taxonomy whether categories are compared as recorded or as they count today
 * @param taxonomyVersion version of the taxonomy that was in force at the position
 * @param population how many reports and occurrences the figures cover
 * @param asOf the instant that was asked for; null if none was given
 * @param position event store position that the figures reflect; -1 before the first event
 */
public record Basis(
        String definition,
        Instant from,
        Instant to,
        Map<Axis, List<@Nullable String>> where,
        TaxonomyBasis taxonomy,
        long taxonomyVersion,
        Population population,
        @Nullable Instant asOf,
        long position) {

    /**
     * The reports and occurrences behind the figures, among the reports that the reader may see.
     *
     * @param reports matching reports whose incident began in the period
     * @param occurrences matching causes named in these reports
     * @param withoutCause reports among these that name no matching cause
     * @param withoutTime reports among these whose start is not recorded; they count by the earliest time that is: of a milestone, of a
     *     timeline event or of the declaration
     * @param cancelled other matching reports; left out because they turned out not to be incidents
     * @param countedWithOthers other matching reports; left out because they are a duplicate or a part of another report
     */
    public record Population(
            long reports,
            long occurrences,
            long withoutCause,
            long withoutTime,
            long cancelled,
            long countedWithOthers) {}
}
