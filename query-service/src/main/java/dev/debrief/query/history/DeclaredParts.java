package dev.debrief.query.history;

import static dev.debrief.api.report.PartKind.DETECTION;
import static dev.debrief.api.report.PartKind.HEADLINE;
import static dev.debrief.api.report.PartKind.LINK;
import static dev.debrief.api.report.PartKind.MILESTONE;
import static dev.debrief.api.report.PartKind.RESTRICTION;
import static dev.debrief.api.report.PartKind.SECTION;
import static dev.debrief.api.report.PartKind.SERVICE;
import static dev.debrief.api.report.PartKind.SEVERITY;
import static dev.debrief.api.report.PartKind.STATUS;
import static dev.debrief.api.report.PartKind.TEAM;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.links.Link;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.Section;
import dev.debrief.api.teams.Team;
import dev.debrief.query.streams.PartEdit;
import dev.debrief.query.streams.PartEdit.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The parts with which a report begins, and how each is kept. */
final class DeclaredParts {

    /** The id of a part of which a report has one. */
    private static final String THE_ONE = "";

    private DeclaredParts() {}

    /** What the declaration of an incident says. */
    static List<PartEdit<Part>> of(Declaration declaration, Instant recordedAt) {
        List<PartEdit<Part>> edits = new ArrayList<>();
        edits.add(new Open<>(
                HEADLINE,
                THE_ONE,
                new HeadlinePart(
                        declaration.title(),
                        declaration.type(),
                        declaration.occurredOn(),
                        declaration.displayZone(),
                        recordedAt)));
        edits.add(new Open<>(STATUS, THE_ONE, new StatusPart(IncidentStatus.TRIAGE, null)));
        if (declaration.summary() != null) {
            edits.add(section(new Section(ExpectedSection.DESCRIPTION.sectionName(), null, declaration.summary())));
        }
        if (declaration.severity() != null) {
            edits.add(new Open<>(
                    SEVERITY, THE_ONE, new SeverityPart(declaration.severity(), declaration.severityRationale())));
        }
        if (declaration.detection() != null) {
            edits.add(new Open<>(DETECTION, THE_ONE, declaration.detection()));
        }
        if (declaration.occurredAt() != null) {
            edits.add(milestone(new Milestone(MilestoneName.IMPACT_STARTED, declaration.occurredAt(), null)));
        }
        if (declaration.restriction() != null) {
            edits.add(new Open<>(RESTRICTION, THE_ONE, declaration.restriction()));
        }
        declaration.services().stream().distinct().map(DeclaredParts::service).forEach(edits::add);
        declaration.teams().stream().distinct().map(DeclaredParts::team).forEach(edits::add);
        declaration.linksByUrl().values().stream().map(DeclaredParts::link).forEach(edits::add);
        return edits;
    }

    static Open<Part> milestone(Milestone milestone) {
        return new Open<>(MILESTONE, milestone.name().toString(), milestone);
    }

    static Open<Part> section(Section section) {
        return new Open<>(SECTION, section.name().toString(), section);
    }

    static Open<Part> service(Service service) {
        return new Open<>(SERVICE, idOf(service), service);
    }

    static Open<Part> team(Team team) {
        return new Open<>(TEAM, team.name(), team);
    }

    static Open<Part> link(Link link) {
        return new Open<>(LINK, link.url(), link);
    }

    static String idOf(Service service) {
        return service.kind() + ":" + service.name();
    }
}
