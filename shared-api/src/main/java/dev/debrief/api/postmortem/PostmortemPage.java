package dev.debrief.api.postmortem;

import dev.debrief.api.actions.Reminder;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of post-mortems, earliest due time first; those without one come last.
 *
 * @param items post-mortems on this page
 * @param next cursor of the next page; null on the last page
 * @param position position in the event store of this list; a query at this position always returns the same list
 */
public record PostmortemPage(
        List<ListedPostmortem> items, @Nullable String next, long position) {

    /**
     * A post-mortem in the list.
     *
     * @param id id of the report
     * @param version version of the report at which a listed value last changed
     * @param title title of the report
     * @param type kind of incident that the report describes
     * @param severity severity of the incident; null if an imported incident has no rating yet
     * @param teams names of the teams that own the report
     * @param stage how far the post-mortem is
     * @param reasons why it is required; empty if it need not be written
     * @param dueAt time by which it must be published, in UTC; null if there is none
     * @param reminder last reminder about the due time; null if there was none
     * @param reviewers names of the people and teams who are asked to review it; empty if no review is running
     * @param reviewDueOn day by which they should answer; null if none is stated or no review is running
     * @param waivedBy person who answers for writing none; null unless it is waived
     * @param firstPublishedAt when the first revision was published, in UTC; null if none was
     * @param lastPublishedAt when the latest revision was published, in UTC; null if none was
     * @param openComments number of comments that are not resolved
     */
    public record ListedPostmortem(
            ReportId id,
            long version,
            String title,
            IncidentType type,
            @Nullable Severity severity,
            List<String> teams,
            PostmortemStage stage,
            List<RequirementReason> reasons,
            @Nullable Instant dueAt,
            @Nullable Reminder reminder,
            List<String> reviewers,
            @Nullable LocalDate reviewDueOn,
            @Nullable String waivedBy,
            @Nullable Instant firstPublishedAt,
            @Nullable Instant lastPublishedAt,
            int openComments) {}
}
