package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the lessons of an incident. */
public sealed interface LessonEvent {

    /** A lesson was recorded. */
    record LessonRecorded(ReportId reportId, FindingId findingId, Lesson finding)
            implements LessonEvent, FindingEvent.Recorded<Lesson> {}

    /** A lesson was corrected. */
    record LessonRevised(ReportId reportId, FindingId findingId, Lesson from, Lesson to, String reason)
            implements LessonEvent, FindingEvent.Revised<Lesson> {}

    /** A lesson was withdrawn. */
    record LessonWithdrawn(ReportId reportId, FindingId findingId, Lesson finding, String reason)
            implements LessonEvent, FindingEvent.Withdrawn<Lesson> {}
}
