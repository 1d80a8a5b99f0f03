package dev.debrief.api.report;

import dev.debrief.api.actions.ActionView;
import dev.debrief.api.audiences.AudienceView;
import dev.debrief.api.audiences.RecordedDistribution;
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
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.postmortem.PostmortemView;
import dev.debrief.api.relations.NamedRelation;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.updates.UpdateView;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.soabase.recordbuilder.core.RecordBuilder.BuilderMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report, at its latest or at an earlier version. All times have the offset of the report's time zone.
 *
 * @param id id of the report
 * @param version version of the report shown here: the number of its latest event, counted from 0
 * @param declaredAt time at which the incident was declared in Debrief
 * @param updatedAt time at which the latest event shown here was recorded
 * @param title title of the report
 * @param type kind of incident that the report describes
 * @param status status of the incident, independent of the review of its report
 * @param statusReason reason for the last change of status; null if none was given
 * @param severity severity of the incident; null if an imported incident has no rating yet
 * @param severityRationale reason for the severity; null if none was given
 * @param summary the report in brief, partly computed
 * @param occurredOn day on which the incident began, stated when its time is unknown; null if not stated
 * @param displayZone time zone of all times in the report, such as Europe/Berlin
 * @param services services, departments and customer groups that the incident affects
 * @param teams teams that own the report and may edit it
 * @param detection how the incident was found; null while unknown
 * @param milestones recorded milestones of the incident, in their usual order
 * @param durations durations computed from the milestones, such as the time to resolve
 * @param people people in the response with their roles
 * @param links links to related resources, such as chats, dashboards and tickets
 * @param highlights key timeline events, at most 200, earliest first; all events are at /timeline
 * @param updates the latest 50 incident updates, latest first; all updates are at /updates
 * @param sections texts of the report; expected sections first, in their usual order
 * @param impacts harm that the incident did, at most 200 findings; all are at /findings
 * @param analysis why the incident happened: symptoms, causes, causal links, why chains, barriers and changes
 * @param resolutionSteps steps towards recovery, earliest first, at most 200; all are at /findings
 * @param mitigators what limited the damage, at most 200 findings; all are at /findings
 * @param lessons lessons learned, at most 200 findings; all are at /findings
 * @param evidence material that supports the report, at most 200 findings; all are at /findings
 * @param perspectives accounts of participants that the caller may read, at most 200
 * @param actions action items, root causes without an action item, and recurrences
 * @param postmortem how far the report is on its way from draft to publication
 * @param audiences the texts for management and customers, and their approvals
 * @param distributions to whom the report was sent
 * @param meetings meetings about the report
 * @param remarks suggestions that would improve the report; empty if there are none
 * @param statedCauses causes in the words of the source of an imported incident; empty otherwise
 * @param origin source of an imported incident; null for an incident declared in Debrief
 * @param relations what was stated on this report about others that the caller may see, duplicates and parts first; what others state
 *     about this one is at /similar
 * @param restriction who may see the report, at the version shown; null if it is not restricted
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = BuilderMode.STAGED, enableWither = false)
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
        PostmortemView postmortem,
        List<AudienceView> audiences,
        List<RecordedDistribution> distributions,
        List<RecordedMeeting> meetings,
        List<Remark> remarks,
        List<StatedCause> statedCauses,
        @Nullable Origin origin,
        List<NamedRelation> relations,
        @Nullable Restriction restriction)
        implements VersionedAnswer {

    /** When a milestone was reached, in the time zone of the report; empty if that is not recorded. */
    public Optional<OffsetDateTime> reached(MilestoneName name) {
        return milestones.stream()
                .filter(milestone -> milestone.name() == name)
                .map(MilestoneTime::at)
                .findFirst();
    }

    /**
     * A recorded milestone, in the time zone of the report.
     *
     * @param name which milestone it is
     * @param at time at which the milestone was reached
     * @param fedBy timeline event that sets this time; null if the time was entered directly
     */
    public record MilestoneTime(
            MilestoneName name, OffsetDateTime at, @Nullable TimelineEventId fedBy) {}
}
