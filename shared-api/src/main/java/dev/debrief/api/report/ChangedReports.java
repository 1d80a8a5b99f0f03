package dev.debrief.api.report;

import java.util.List;

/**
 * Which versions of which reports were recorded after a position.
 *
 * @param items reports that the reader may see, in the order of their first change
 * @param until position in the event store up to which these are all
 */
public record ChangedReports(List<ChangedReport> items, long until) {

    /**
     * A report that has changed.
     *
     * @param reportId id of the report
     * @param firstVersion first version after the position
     * @param lastVersion last version up to the end of the answer
     */
    public record ChangedReport(ReportId reportId, long firstVersion, long lastVersion) {}
}
