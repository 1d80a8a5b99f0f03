package dev.debrief.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.ResolveIncident;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.incident.Incident;
import dev.debrief.command.timeline.Timeline;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Resolves an incident: what happened on the timeline, and the status, in one. */
class Resolution {

    private final Incident incident;
    private final Timeline timeline;

    Resolution(Incident incident, Timeline timeline) {
        this.incident = incident;
        this.timeline = timeline;
    }

    @CommandHandler
    long decide(ResolveIncident command, Clock clock) {
        TimelineEntry entry = new TimelineEntry(
                TimelineKind.RESOLUTION, command.at(), command.text(), List.of(), Confidence.UNVERIFIED, null);
        long before = getVersion();
        timeline.decide(
                new RecordTimelineEvent(command.reportId(), command.eventId(), entry, false, command.now()), clock);
        if (getVersion() > before) {
            incident.decide(new ChangeStatus(command.reportId(), IncidentStatus.RESOLVED, null));
        }
        return getVersion();
    }
}
