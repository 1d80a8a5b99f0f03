package dev.debrief.command.report;

import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.TriggerEvent;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version at which each part of a document has changed last. Parts are identified as in {@link #partOf}. */
final class PartVersions {

    private final Map<Object, Long> changedAt = new HashMap<>();

    void evolve(ReportEvent event, long version) {
        Object part = partOf(event);
        if (part != null) {
            changedAt.put(part, version);
        }
    }

    /** The id of a finding or timeline event, the name of a section, or the kind of a part that a report has once. */
    private static @Nullable Object partOf(ReportEvent event) {
        return switch (event) {
            case TitleCorrected e -> PartKind.HEADLINE;
            case TypeCorrected e -> PartKind.HEADLINE;
            case DisplayZoneCorrected e -> PartKind.HEADLINE;
            case DayCorrected e -> PartKind.HEADLINE;
            case TriggerEvent e -> PartKind.TRIGGER;
            case SectionWritten e -> e.section().name();
            case SectionRemoved e -> e.name();
            case FindingEvent<?> e -> e.findingId();
            case TimelineEvent e -> e.eventId();
            default -> null;
        };
    }

    /** Whether a part was recorded, changed or withdrawn after a version; false if the version is unknown. */
    boolean isChangedSince(Object part, @Nullable Long version) {
        return version != null && changedAt.getOrDefault(part, 0L) > version;
    }
}
