package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.LessonCorrected;
import dev.debrief.api.findings.FindingEvent.LessonRecorded;
import dev.debrief.api.findings.FindingEvent.LessonWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;

/**
 * A lesson from an incident, also for teams that were not involved.
 *
 * @param kind kind of lesson, such as went_well or could_improve
 * @param text the lesson itself, at most 20000 characters
 */
public record Lesson(
        @NotNull LessonKind kind, @NotNull @Text String text) implements Finding {

    @Override
    public Lesson withTexts(UnaryOperator<String> rewrite) {
        return new Lesson(kind, rewrite.apply(text));
    }

    @Override
    public LessonRecorded recorded(ReportId report, FindingId id) {
        return new LessonRecorded(report, id, this);
    }

    @Override
    public LessonCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new LessonCorrected(report, id, (Lesson) from, this, reason);
    }

    @Override
    public LessonWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new LessonWithdrawn(report, id, this, reason);
    }
}
