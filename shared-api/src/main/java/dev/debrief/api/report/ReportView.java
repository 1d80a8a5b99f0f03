package dev.debrief.api.report;

import dev.debrief.api.actions.ActionView;
import dev.debrief.api.findings.AnalysisView;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.Link;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.updates.UpdateView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, now or at an earlier version. All times are in the report's {@code displayZone}.
 *
 * @param version the number of the report's latest event taken in here, counting from 0
 * @param updatedAt when that event was recorded
 * @param statusReason why the incident was put into its status
 * @param severity null for imported incidents that nobody has rated yet
 * @param occurredOn the day it began, where the time of day is not known
 * @param highlights the key timeline events, at most 200; all others are at {@code /timeline}
 * @param updates the latest 50 updates; all are at {@code /updates}
 * @param teams whose report it is
 * @param impacts of these and the other findings, at most 200 of each kind; all are at {@code /findings}
 * @param perspectives those that the reader may read
 * @param remarks what would make the report better
 * @param statedCauses as the source of an imported incident states them
 * @param restriction who else may see it, at the version shown; null if anybody may
 */
public record ReportView(
        ReportId id,
        long version,
        OffsetDateTime declaredAt,
        OffsetDateTime updatedAt,
        String title,
        IncidentType type,
        IncidentStatus status,
        @Nullable String statusReason,
        @Nullable Severity severity,
        @Nullable String severityRationale,
        ExecutiveSummary summary,
        @Nullable LocalDate occurredOn,
        ZoneId displayZone,
        List<Service> services,
        List<Team> teams,
        @Nullable Detection detection,
        List<MilestoneTime> milestones,
        List<DurationView> durations,
        List<RoleAssignment> people,
        List<Link> links,
        List<TimelineLine> highlights,
        List<UpdateView> updates,
        List<SectionView> sections,
        List<FindingVersion<Impact>> impacts,
        AnalysisView analysis,
        List<FindingVersion<ResolutionStep>> resolutionSteps,
        List<FindingVersion<Mitigator>> mitigators,
        List<FindingVersion<Lesson>> lessons,
        List<FindingVersion<Evidence>> evidence,
        List<FindingVersion<Perspective>> perspectives,
        ActionView actions,
        List<Remark> remarks,
        List<StatedCause> statedCauses,
        @Nullable Origin origin,
        @Nullable Restriction restriction)
        implements VersionedAnswer {

    /** @param fedBy the timeline event from which it takes its time, null where people have said it themselves */
    public record MilestoneTime(
            MilestoneName name, OffsetDateTime at, @Nullable TimelineEventId fedBy) {}
}
