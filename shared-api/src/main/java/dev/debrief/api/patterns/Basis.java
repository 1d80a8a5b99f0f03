package dev.debrief.api.patterns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an answer mean. Asked again for its position, the answer is the same.
 *
 * @param definition what is counted, in words
 * @param where for each axis that matters, the values of which one was asked for
 * @param taxonomyVersion of the taxonomy that categories are compared by: the one in force at the position
 * @param asOf the instant that was asked for
 * @param position the place in the store this is as of
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
     * What was looked at, of the reports that the reader may see.
     *
     * @param reports whose incident began in the period, and match
     * @param occurrences causes in them that match: what patterns are made of
     * @param withoutCause of these reports, how many name no cause that matches
     * @param withoutTime others that match and were declared in the period, left out as it is not known when their incident began
     * @param cancelled others that match, left out as they turned out to be no incidents
     */
    public record Population(long reports, long occurrences, long withoutCause, long withoutTime, long cancelled) {}
}
