package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.Pattern.DaysBetween;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.Selection;
import dev.debrief.query.analytics.aggregation.AxisEncoding;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.SelectionLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** Assembles patterns from groups. */
final class PatternAssembler {

    private static final Median MEDIAN = Median.withDefaults();
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final GroupBy groupBy;
    private final Scan scan;
    private final Selection of;
    private final AxisEncoding services;
    private final AxisEncoding teams;
    private final int reportsEach;

    /**
     * An assembler.
     *
     * @param of what was asked for, which is in the links
     * @param reportsEach the maximum number of report ids in each pattern
     */
    PatternAssembler(GroupBy groupBy, Scan scan, Selection of, int reportsEach) {
        this.groupBy = groupBy;
        this.scan = scan;
        this.of = of;
        this.services = scan.encoding(Axis.SERVICE);
        this.teams = scan.encoding(Axis.TEAM);
        this.reportsEach = reportsEach;
    }

    Pattern pattern(Group group) {
        Map<Axis, @Nullable String> values = groupBy.values(group);
        PatternId id = new PatternId(values);
        return new Pattern(
                id,
                values,
                scan.names(values),
                group.count(),
                group.reports(),
                group.before(),
                group.reports() - group.before(),
                Instant.ofEpochMilli(group.at(0)),
                Instant.ofEpochMilli(group.lastAt()),
                group.distinct(services),
                group.distinct(teams),
                daysBetween(group),
                SelectionLink.to("/api/patterns/" + id, of, scan.position()),
                group.reportIds(reportsEach));
    }

    private static @Nullable DaysBetween daysBetween(Group group) {
        if (group.reports() < 2) {
            return null;
        }
        double[] days = new double[group.reports() - 1];
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = (group.at(i + 1) - group.at(i)) / DAY_MILLIS;
            least = Math.min(least, days[i]);
            most = Math.max(most, days[i]);
        }
        return new DaysBetween(least, MEDIAN.evaluate(days), most);
    }
}
