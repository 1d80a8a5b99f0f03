package dev.debrief.query.document;

import dev.debrief.api.document.Outline;
import dev.debrief.api.policy.PublicName;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.scope.Service;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.audiences.ServiceNames;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.report.ReportQueryHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** Collects what a document is made of, with people and services called as its audience knows them. */
@Component
class DocumentMaterials {

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;
    private final ReportQueryHandler reports;

    DocumentMaterials(ReportHistory reportHistory, ReportNames reportNames, ReportQueryHandler reports) {
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
        this.reports = reports;
    }

    /** What a document is made of. */
    record Material(
            ReportView report,
            Outline outline,
            ReportFindings findings,
            List<TimelineItem> timeline,
            DisplayNames names) {}

    /**
     * @param written the texts, findings and action items that the reader may read
     * @param byRole whether people are shown by their role; always so for other audiences than the technical one
     */
    Material of(
            ReportVersion reportVersion,
            List<Entry> written,
            Audience audience,
            boolean byRole,
            List<PublicName> publicNames) {
        List<TimelineItem> timeline = reportHistory.timeline(reportVersion);
        DisplayNames people = reportNames.of(reportVersion, byRole || audience != Audience.TECHNICAL);
        DisplayNames names = audience == Audience.CUSTOMER ? withServices(people, reportVersion, publicNames) : people;
        return new Material(
                reports.view(reportVersion, written, names),
                outline(reportVersion),
                new ReportFindings(written, names),
                timeline,
                names);
    }

    private DisplayNames withServices(DisplayNames people, ReportVersion reportVersion, List<PublicName> publicNames) {
        List<Part> scope = reportHistory.parts(reportVersion, PartKind.SERVICE);
        return ServiceNames.withPublic(people, Parts.all(scope, Service.class).toList(), publicNames);
    }

    private Outline outline(ReportVersion reportVersion) {
        List<Part> written = reportHistory.parts(reportVersion, PartKind.OUTLINE);
        return written.isEmpty() ? new Outline(List.of()) : (Outline) written.getFirst();
    }
}
