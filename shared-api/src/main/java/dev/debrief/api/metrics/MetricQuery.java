package dev.debrief.api.metrics;

import dev.debrief.api.Query;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Selection;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries about figures of incidents and of the work on them. A report counts if its incident matches and, where the selection has
 * criteria for causes, one of its causes matches.
 */
public sealed interface MetricQuery {

    /**
     * How long the response took.
     *
     * @param metrics at least one
     * @param by axes by which reports are told apart; none for all together
     * @param cursor where the page before ended
     * @param limit how many groups, 1 to 200
     */
    record FindResponseTimes(
            List<ResponseMetric> metrics,
            List<Axis> by,
            Selection of,
            @Nullable String cursor,
            int limit) implements MetricQuery, Query<ResponseTimes> {}

    /**
     * How the response times of an earlier position differ from those of today.
     *
     * @param of as of when
     */
    record FindResponseRestatement(List<ResponseMetric> metrics, List<Axis> by, Selection of)
            implements MetricQuery, Query<ResponseRestatement> {}

    /**
     * How incidents were detected, month by month.
     *
     * @param zone in which months begin
     */
    record FindDetectionQuality(Selection of, ZoneId zone) implements MetricQuery, Query<DetectionQuality> {}

    /**
     * Monthly figures that show improvement.
     *
     * @param to the last month
     * @param zone in which months begin
     * @param team the exact name of a team that has the reports; null for all
     * @param position uses what was recorded up to this event store position; null for now, or with asOf
     */
    record FindImprovement(
            YearMonth from,
            YearMonth to,
            ZoneId zone,
            @Nullable String team,
            @Nullable Instant asOf,
            @Nullable Long position)
            implements MetricQuery, Query<Improvement> {}
}
