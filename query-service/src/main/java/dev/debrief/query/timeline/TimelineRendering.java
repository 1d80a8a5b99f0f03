package dev.debrief.query.timeline;

import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers from a report what it takes to show its timeline. */
@Component
public class TimelineRendering {

    private final ReportHistory reportHistory;

    TimelineRendering(ReportHistory reportHistory) {
        this.reportHistory = reportHistory;
    }

    public TimelineLines of(ReportVersion reportVersion, boolean byRole, Collection<TimelineItem> items) {
        return of(
                reportHistory.parts(reportVersion, PartKind.HEADLINE, PartKind.MILESTONE, PartKind.ROLE),
                byRole,
                items);
    }

    /** @param parts among them the headline, the milestones and the roles of the report */
    public static TimelineLines of(Collection<Part> parts, boolean byRole, Collection<TimelineItem> items) {
        Instant reference = Parts.all(parts, Milestone.class)
                .filter(milestone -> milestone.name() == MilestoneName.IMPACT_STARTED)
                .map(Milestone::at)
                .findFirst()
                .orElse(null);
        return new TimelineLines(Parts.zone(parts), reference, byRole ? byRole(parts, items) : DisplayNames.plain());
    }

    private static DisplayNames byRole(Collection<Part> parts, Collection<TimelineItem> items) {
        List<RoleAssignment> roles = Parts.all(parts, RoleAssignment.class).toList();
        List<String> actors =
                items.stream().flatMap(item -> item.entry().actors().stream()).toList();
        return DisplayNames.byRole(roles, actors);
    }
}
