package dev.debrief.api.metrics;

import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomes;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Monthly figures that show improvement: fewer incidents, action items that prevent recurrence, and deadlines that are met.
 *
 * @param basis what the incident figures cover; all other figures reflect the same position
 * @param zone time zone in which months begin
 * @param months one entry for each month, first month first
 * @see "R-134"
 */
public record Improvement(Basis basis, ZoneId zone, List<ImprovementMonth> months) {

    /**
     * The figures of one month.
     *
     * @param month the month, such as 2026-01
     * @param incidents number of reports whose incident began in the month
     * @param major how many of these incidents are rated SEV1 or SEV2
     * @param fixes outcomes of the action items completed in the month
     * @param punctuality how many action items due in the month were completed in time
     */
    public record ImprovementMonth(
            YearMonth month, long incidents, long major, FixOutcomes fixes, Punctuality punctuality) {}
}
