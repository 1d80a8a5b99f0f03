package dev.debrief.api.metrics;

import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.recurrence.RecurrenceQuery.FixOutcomes;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Whether things become better, month by month: fewer incidents, fixes that hold and were seen to, promises that are kept.
 *
 * @param basis of the incidents; fixes and promises are as of the same position
 * @param zone in which months begin
 */
public record Improvement(Basis basis, ZoneId zone, List<ImprovementMonth> months) {

    /**
     * One month.
     *
     * @param incidents how many reports are on incidents that began in it
     * @param major how many of them are rated SEV1 or SEV2
     * @param fixes how the fixes fared that were done in it
     * @param punctuality how many of the action items that were due in it were done in time; without a team, of all
     */
    public record ImprovementMonth(
            YearMonth month, long incidents, long major, FixOutcomes fixes, Punctuality punctuality) {}
}
