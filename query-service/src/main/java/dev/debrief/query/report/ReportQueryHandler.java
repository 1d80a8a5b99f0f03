package dev.debrief.query.report;

import static com.mongodb.client.model.Filters.eq;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.query.history.Parts.all;
import static dev.debrief.query.history.Parts.only;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.actions.ActionView;
import dev.debrief.api.findings.AnalysisView;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.links.Link;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.report.ExecutiveSummary;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportQuery.FindReport;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.report.ReportView.MilestoneTime;
import dev.debrief.api.report.ReportViewBuilder;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.actions.ActionViewAssembler;
import dev.debrief.query.actions.VaguePhraseCheck;
import dev.debrief.query.audiences.AudienceViews;
import dev.debrief.query.findings.AnalysisAssembler;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.Reopenings;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.policy.Policies;
import dev.debrief.query.postmortem.PostmortemViews;
import dev.debrief.query.timeline.TimelineEvidence;
import dev.debrief.query.timeline.TimelineLines;
import dev.debrief.query.updates.UpdateQueryHandler;
import dev.debrief.support.axon.QueryRefusals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the content of a report, at present or at an earlier version. */
@Component
public class ReportQueryHandler {

    private static final int MAX_HIGHLIGHTS = 200;
    private static final int MAX_UPDATES = 50;

    private static final PartKind[] WHOLE = {
        PartKind.HEADLINE,
        PartKind.STATUS,
        PartKind.SEVERITY,
        PartKind.DETECTION,
        PartKind.SERVICE,
        PartKind.MILESTONE,
        PartKind.TEAM,
        PartKind.RESTRICTION,
        PartKind.ROLE,
        PartKind.LINK,
        PartKind.TRIGGER,
        PartKind.STATED_CAUSE,
        PartKind.ORIGIN,
        PartKind.POSTMORTEM,
        PartKind.REVISION,
        PartKind.COMMENT,
        PartKind.AUDIENCE_APPROVAL,
        PartKind.DISTRIBUTION,
        PartKind.MEETING
    };

    private static final List<PartKind> WRITTEN = Arrays.stream(PartKind.values())
            .filter(kind -> kind.isFinding()
                    || kind == PartKind.SECTION
                    || kind == PartKind.ACTION_ITEM
                    || kind == PartKind.RECURRENCE
                    || kind == PartKind.RELATION)
            .toList();

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;
    private final Reopenings reopenings;
    private final UpdateQueryHandler updates;
    private final AnalysisAssembler analysisAssembler;
    private final VaguePhraseCheck vaguePhraseCheck;
    private final PostmortemViews postmortemViews;
    private final NamedRelations namedRelations;
    private final Policies policies;

    ReportQueryHandler(
            ReportHistory reportHistory,
            ReportNames reportNames,
            Reopenings reopenings,
            UpdateQueryHandler updates,
            AnalysisAssembler analysisAssembler,
            VaguePhraseCheck vaguePhraseCheck,
            PostmortemViews postmortemViews,
            NamedRelations namedRelations,
            Policies policies) {
        this.policies = policies;
        this.namedRelations = namedRelations;
        this.postmortemViews = postmortemViews;
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
        this.reopenings = reopenings;
        this.updates = updates;
        this.analysisAssembler = analysisAssembler;
        this.vaguePhraseCheck = vaguePhraseCheck;
    }

    @QueryHandler
    ReportView answer(FindReport query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        return view(reportVersion, written(query, reportVersion, reader), query.byRole());
    }

    /** The texts, findings, action items, recurrences and relations of a report that the reader may read. */
    public List<Entry> written(Object query, ReportVersion reportVersion, Identity reader) {
        return reportHistory.entries(query, reportVersion, reader, WRITTEN);
    }

    /**
     * A report at one version.
     *
     * @param written its texts, findings, action items, recurrences and relations
     * @param byRole whether people are shown by their role instead of their name
     */
    public ReportView view(ReportVersion reportVersion, List<Entry> written, boolean byRole) {
        return view(reportVersion, written, reportNames.of(reportVersion, byRole));
    }

    /** A report at one version, in which people are called by the given names. */
    public ReportView view(ReportVersion reportVersion, List<Entry> written, DisplayNames displayNames) {
        List<Part> parts = reportHistory.parts(reportVersion, WHOLE);
        List<TimelineItem> highlights = reportHistory.timeline(reportVersion, eq("content.key", true), MAX_HIGHLIGHTS);
        TimelineLines lines = TimelineLines.of(parts, displayNames);
        TimelineEvidence evidence = new TimelineEvidence(written, displayNames);
        return view(
                reportVersion,
                parts,
                highlights.stream().map(item -> lines.line(item, evidence)).toList(),
                updates.latest(reportVersion, MAX_UPDATES),
                written,
                displayNames);
    }

    private ReportView view(
            ReportVersion reportVersion,
            List<Part> parts,
            List<TimelineLine> highlights,
            List<PostedUpdate> posted,
            List<Entry> written,
            DisplayNames displayNames) {
        HeadlinePart headlinePart = only(parts, HeadlinePart.class);
        StatusPart statusPart = only(parts, StatusPart.class);
        if (headlinePart == null || statusPart == null) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
        PolicyVersion today = policies.today();
        SeverityPart severityPart = only(parts, SeverityPart.class);
        ZoneId zone = headlinePart.displayZone();
        List<Milestone> milestones = all(parts, Milestone.class)
                .sorted(Comparator.comparing(Milestone::name))
                .toList();
        Map<MilestoneName, Instant> times = Parts.times(parts);
        String title = displayNames.in(headlinePart.title());
        List<SectionView> sections = SectionViews.of(written, displayNames);
        ExecutiveSummary summary =
                ExecutiveSummaries.of(headlinePart, statusPart.status().isUnderWay(), times, sections, title);
        ReportFindings findings = new ReportFindings(written, displayNames);
        AnalysisView analysis = analysisAssembler.of(reportVersion, trigger(parts, displayNames), findings);
        ActionView actions = ActionViewAssembler.of(written, findings, displayNames);
        List<FindingVersion<Evidence>> evidence = findings.shown(Evidence.class);
        return ReportViewBuilder.builder()
                .id(reportVersion.report())
                .version(reportVersion.version())
                .declaredAt(in(zone, headlinePart.declaredAt()))
                .updatedAt(in(zone, reportVersion.recordedAt()))
                .title(title)
                .type(headlinePart.type())
                .status(statusPart.status())
                .statusReason(displayNames.inAny(statusPart.reason()))
                .severity(severityPart == null ? null : severityPart.severity())
                .severityRationale(severityPart == null ? null : displayNames.inAny(severityPart.rationale()))
                .summary(summary)
                .occurredOn(headlinePart.occurredOn())
                .displayZone(zone)
                .services(all(parts, Service.class).toList())
                .teams(all(parts, Team.class).toList())
                .detection(all(parts, Detection.class)
                        .map(found -> new Detection(found.method(), displayNames.inAny(found.description())))
                        .findFirst()
                        .orElse(null))
                .milestones(milestones.stream()
                        .map(m -> new MilestoneTime(m.name(), in(zone, m.at()), m.fedBy()))
                        .toList())
                .durations(DurationViews.of(counting(times, reportVersion)))
                .people(all(parts, RoleAssignment.class)
                        .map(a -> new RoleAssignment(displayNames.of(a.person()), a.role()))
                        .toList())
                .links(all(parts, Link.class).toList())
                .highlights(highlights)
                .updates(posted.stream()
                        .map(update -> UpdateQueryHandler.view(update, zone, displayNames))
                        .toList())
                .sections(sections)
                .impacts(findings.shown(Impact.class))
                .analysis(analysis)
                .resolutionSteps(findings.steps())
                .mitigators(findings.shown(Mitigator.class))
                .lessons(findings.shown(Lesson.class))
                .evidence(evidence)
                .perspectives(findings.shown(Perspective.class))
                .actions(actions)
                .postmortem(postmortemViews.of(
                        parts,
                        findings.shown(Impact.class).stream().map(FindingVersion::finding),
                        today,
                        zone,
                        displayNames))
                .audiences(AudienceViews.of(
                        parts, sections.stream().map(SectionView::name).collect(Collectors.toSet()), displayNames))
                .distributions(AudienceViews.distributions(parts, displayNames))
                .meetings(AudienceViews.meetings(parts, displayNames))
                .remarks(Stream.of(
                                postmortemViews.remarks(
                                        reportVersion,
                                        parts,
                                        headlinePart.type(),
                                        headlinePart.occurredOn() != null || times.containsKey(IMPACT_STARTED),
                                        written,
                                        today.policy()),
                                Remarks.on(summary, analysis, evidence, times),
                                FarEvents.remarks(reportHistory, reportVersion, times),
                                vaguePhraseCheck.remarks(actions.items()),
                                ActionViewAssembler.remarks(actions.items()))
                        .flatMap(List::stream)
                        .toList())
                .statedCauses(all(parts, StatedCause.class).toList())
                .origin(only(parts, Origin.class))
                .relations(namedRelations.of(written))
                .restriction(only(parts, Restriction.class))
                .build();
    }

    private static @Nullable Trigger trigger(List<Part> parts, DisplayNames displayNames) {
        Trigger trigger = only(parts, Trigger.class);
        return trigger == null ? null : new Trigger(trigger.kind(), displayNames.inAny(trigger.text()));
    }

    /** Without a resolution that is from before a reopening. */
    private Map<MilestoneName, Instant> counting(Map<MilestoneName, Instant> times, ReportVersion reportVersion) {
        if (!times.containsKey(MilestoneName.RESOLVED) || !reopenings.isResolutionOutdated(reportVersion)) {
            return times;
        }
        Map<MilestoneName, Instant> counting = new EnumMap<>(times);
        counting.remove(MilestoneName.RESOLVED);
        return counting;
    }

    private static OffsetDateTime in(ZoneId zone, Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
