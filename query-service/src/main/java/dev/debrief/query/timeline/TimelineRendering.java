package dev.debrief.query.timeline;

import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Gathers from a report what it takes to show its timeline. */
@Component
public class TimelineRendering {

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;

    TimelineRendering(ReportHistory reportHistory, ReportNames reportNames) {
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
    }

    public TimelineLines of(ReportVersion reportVersion, boolean byRole) {
        return of(
                reportHistory.parts(reportVersion, PartKind.HEADLINE, PartKind.MILESTONE),
                reportNames.of(reportVersion, byRole));
    }

    /** @param parts among them the headline and the milestones of the report */
    public static TimelineLines of(Collection<Part> parts, DisplayNames names) {
        Instant reference = Parts.all(parts, Milestone.class)
                .filter(milestone -> milestone.name() == MilestoneName.IMPACT_STARTED)
                .map(Milestone::at)
                .findFirst()
                .orElse(null);
        return new TimelineLines(Parts.zone(parts), reference, names);
    }
}
