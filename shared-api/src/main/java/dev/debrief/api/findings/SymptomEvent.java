package dev.debrief.api.findings;

import dev.debrief.api.report.ReportId;

/** Events about the symptoms of an incident. */
public sealed interface SymptomEvent {

    /** A symptom was recorded. */
    record SymptomRecorded(ReportId reportId, FindingId findingId, Symptom finding)
            implements SymptomEvent, FindingEvent.Recorded<Symptom> {}

    /** A symptom was corrected. */
    record SymptomRevised(ReportId reportId, FindingId findingId, Symptom from, Symptom to, String reason)
            implements SymptomEvent, FindingEvent.Revised<Symptom> {}

    /** A symptom was withdrawn. */
    record SymptomWithdrawn(ReportId reportId, FindingId findingId, Symptom finding, String reason)
            implements SymptomEvent, FindingEvent.Withdrawn<Symptom> {}
}
