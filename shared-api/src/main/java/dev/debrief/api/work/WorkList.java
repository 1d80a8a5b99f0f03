package dev.debrief.api.work;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has to do, most urgent first. Work without a due time comes last.
 *
 * @param items the pieces of work, at most 200 of each kind
 * @param asOf time against which due times are compared, in UTC
 */
public record WorkList(List<WorkItem> items, Instant asOf) {

    /** The kinds of work. */
    public enum WorkKind {
        /** A required post-mortem of the caller's teams is to be written and published. */
        DRAFT,
        /** A reviewer asked for changes in a report of the caller's teams. */
        CHANGES,
        /** The caller is asked to review a report. */
        REVIEW,
        /** A report of the caller's teams is approved and can be published. */
        PUBLICATION,
        /** Comments on a report of the caller's teams are open. */
        COMMENTS,
        /** The caller, or one of the caller's teams, owns an action item that is not finished. */
        ACTION_ITEM,
        /** A completed action item of the caller's teams is to be verified by somebody other than its owner. */
        VERIFICATION,
        /** A report of another team that was published in the last 14 days shares a cause with a report of the caller's teams. */
        SHARED_CAUSE;

        /** The name in JSON and in queries: lower snake case. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of work.
     *
     * @param kind what is to be done
     * @param reportId id of the report
     * @param report title of the report
     * @param itemId id of the action item; null for work on the report itself
     * @param title title of the action item, or of the report
     * @param dueAt time by which it is due, in UTC; null if there is none
     * @param overdue whether that time has passed
     * @param link path of the API where it is found
     */
    public record WorkItem(
            WorkKind kind,
            ReportId reportId,
            String report,
            @Nullable String itemId,
            String title,
            @Nullable Instant dueAt,
            boolean overdue,
            String link) {}
}
