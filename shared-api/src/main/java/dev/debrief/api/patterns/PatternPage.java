package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Causes that keep coming back, and what the figures mean.
 *
 * @param definition what is counted, in words
 * @param taxonomyVersion of the taxonomy that categories are compared by
 * @param patterns a page of them
 * @param total how many there are
 * @param next the cursor of the next page, null on the last
 * @param position the place in the store this is as of: asked again for it, with the same words, the answer is the same
 */
public record PatternPage(
        String definition,
        Instant from,
        Instant to,
        TaxonomyBasis taxonomy,
        long taxonomyVersion,
        Population population,
        List<Pattern> patterns,
        long total,
        @Nullable String next,
        long position) {

    /**
     * What was looked at, of the reports that the reader may see.
     *
     * @param reports whose incident began in the period, and match
     * @param occurrences causes in them that match: what patterns are made of
     * @param withoutCause of these reports, how many name no cause that matches
     * @param withoutTime others that match and were declared in the period, left out as it is not known when their incident began
     */
    public record Population(long reports, long occurrences, long withoutCause, long withoutTime) {}

    /**
     * Occurrences that share a value on each axis.
     *
     * @param values by axis; null where nothing is said
     * @param count how many occurrences
     * @param reports in how many reports
     * @param before in how many reports of the period before, as long as this one
     * @param change {@code reports - before}
     * @param services how many services are affected by these incidents
     * @param teams how many teams have these reports
     * @param daysBetween between one incident and the next; null of fewer than two
     * @param reportIds the reports behind it, the latest incident first, the first 200
     */
    public record Pattern(
            Map<Axis, @Nullable String> values,
            long count,
            long reports,
            long before,
            long change,
            Instant firstSeen,
            Instant lastSeen,
            long services,
            long teams,
            @Nullable DaysBetween daysBetween,
            List<ReportId> reportIds) {}

    /** How many days lie between one incident and the next. */
    public record DaysBetween(double least, double median, double most) {}
}
