package dev.debrief.api.relations;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Events about what a report has to do with others. */
public sealed interface RelationEvent extends ReportEvent {

    Relation relation();

    /**
     * The report that this one is counted with after the event.
     *
     * @param before the report that it was counted with; null if it was none
     */
    default @Nullable ReportId countedWith(@Nullable ReportId before) {
        ReportId other = relation().other();
        if (this instanceof ReportsRelated && relation().kind().isCountedWithOther()) {
            return other;
        }
        return other.equals(before) ? null : before;
    }

    /** Somebody said how two reports are related; replaces what was said about them before. */
    record ReportsRelated(
            ReportId reportId, Relation relation, @Nullable String reason) implements RelationEvent {}

    /** What was said about two reports was withdrawn. */
    record RelationWithdrawn(ReportId reportId, Relation relation, String reason) implements RelationEvent {}
}
