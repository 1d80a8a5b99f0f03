package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the lessons of an incident. */
public sealed interface LessonEvent {

    record LessonRecorded(ReportId reportId, FindingId findingId, Lesson finding)
            implements LessonEvent, FindingEvent.Recorded<Lesson> {}

    record LessonRevised(ReportId reportId, FindingId findingId, Lesson from, Lesson to, String reason)
            implements LessonEvent, FindingEvent.Revised<Lesson> {}

    record LessonWithdrawn(ReportId reportId, FindingId findingId, Lesson finding, String reason)
            implements LessonEvent, FindingEvent.Withdrawn<Lesson> {}
}
