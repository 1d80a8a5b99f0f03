package dev.debrief.command.report;

import dev.debrief.api.document.Fact;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.ScopeCommand.AffectService;
import dev.debrief.api.scope.Service;
import dev.debrief.command.report.DocumentWriting.Members;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the facts of a document that the report does not say yet. Their lines stay in the document, while people correct the facts in
 * other ways; so a document changes none that is known, and brings none back that was withdrawn.
 */
final class DocumentFacts {

    private final ReportId report;
    private final Members members;
    private final Clock clock;

    DocumentFacts(ReportId report, Members members, Clock clock) {
        this.report = report;
        this.members = members;
        this.clock = clock;
    }

    static PartKind kind(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> PartKind.SEVERITY;
            case Milestone milestone -> PartKind.MILESTONE;
            case Detection detection -> PartKind.DETECTION;
            case Service service -> PartKind.SERVICE;
        };
    }

    /** The id within its kind; empty if a report has one of the kind. */
    static String id(Fact fact) {
        return switch (fact) {
            case Milestone milestone -> milestone.name().toString();
            case Service service -> service.name();
            case SeverityPart severity -> "";
            case Detection detection -> "";
        };
    }

    boolean isKnown(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> severity.severity() == members.incident.severity();
            case Milestone milestone -> milestone.at().equals(members.milestones.at(milestone.name()));
            case Detection detection -> detection.equals(members.incident.detection());
            case Service service -> members.scope.isAffected(service);
        };
    }

    /** What the report says instead, in words; null if it says nothing. */
    @Nullable
    String contradiction(Fact fact) {
        return switch (fact) {
            case SeverityPart severity -> says(members.incident.severity());
            case Milestone milestone ->
                members.milestones.at(milestone.name()) == null
                        ? members.milestones.isStated(milestone.name()) ? "It was withdrawn." : null
                        : says(members.milestones.at(milestone.name()));
            case Detection detection ->
                members.incident.detection() == null
                        ? null
                        : says(members.incident.detection().method());
            case Service service -> members.scope.isCleared(service) ? "It was cleared." : null;
        };
    }

    private static @Nullable String says(@Nullable Object known) {
        return known == null ? null : "The report says " + known + ". A document does not change it.";
    }

    void record(Fact fact) {
        switch (fact) {
            case SeverityPart severity ->
                members.incident.decide(
                        new ChangeSeverity(report, severity.severity(), Objects.requireNonNull(severity.rationale())));
            case Milestone milestone ->
                members.milestones.decide(new RecordMilestone(report, milestone.name(), milestone.at()), clock);
            case Detection detection -> members.incident.decide(new RecordDetection(report, detection));
            case Service service -> members.scope.decide(new AffectService(report, service));
        }
    }
}
