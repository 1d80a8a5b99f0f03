package dev.debrief.api.search;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams elsewhere whose reports share a cause with a report: they may have the same problem.
 *
 * @param items teams, the one with the most such reports first; reports that no team owns come last
 * @param searched number of reports with the same cause that were looked at, the latest ones, at most 500
 * @param position position in the event store that the answer contains
 * @see "R-122"
 */
public record ConcernedTeams(List<ConcernedTeam> items, int searched, long position) {

    /**
     * A team that may have the same problem.
     *
     * @param team name of the team; null for reports that no team owns
     * @param services names of the services, departments and customer groups that these reports affect
     * @param total number of its reports that share a cause
     * @param reports these reports, latest first, at most 10
     */
    public record ConcernedTeam(@Nullable String team, List<String> services, int total, List<SharedCause> reports) {}

    /**
     * A report that shares a cause.
     *
     * @param reportId id of the report
     * @param version version of the report that was found
     * @param title title of the report
     * @param at start of the incident in UTC; if unknown, the time of its declaration
     * @param categories categories of the shared causes, as they count today
     * @param categoryNames names of these categories, each from the first level down
     */
    public record SharedCause(
            ReportId reportId,
            long version,
            String title,
            Instant at,
            List<CategoryId> categories,
            List<String> categoryNames) {}
}
