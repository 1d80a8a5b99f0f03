package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** What happened to the symptoms of an incident. */
public sealed interface SymptomEvent {

    record SymptomRecorded(ReportId reportId, FindingId findingId, Symptom finding)
            implements SymptomEvent, FindingEvent.Recorded<Symptom> {}

    record SymptomRevised(ReportId reportId, FindingId findingId, Symptom from, Symptom to, String reason)
            implements SymptomEvent, FindingEvent.Revised<Symptom> {}

    record SymptomWithdrawn(ReportId reportId, FindingId findingId, Symptom finding, String reason)
            implements SymptomEvent, FindingEvent.Withdrawn<Symptom> {}
}
