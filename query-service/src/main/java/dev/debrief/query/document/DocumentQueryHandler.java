package dev.debrief.query.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.document.Outline;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.report.ReportQueryHandler;
import dev.debrief.query.timeline.TimelineRendering;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers a report as a Markdown document. */
@Component
class DocumentQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final TimelineRendering timelineRendering;

    DocumentQueryHandler(ReportHistory reportHistory, ReportQueryHandler reports, TimelineRendering timelineRendering) {
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.timelineRendering = timelineRendering;
    }

    @QueryHandler
    DocumentView answer(FindDocument query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        List<Entry> written = reports.written(query, reportVersion, reader);
        ReportView report = reports.view(reportVersion, written, query.byRole());
        List<TimelineItem> timeline = reportHistory.timeline(reportVersion);
        DisplayNames displayNames =
                timelineRendering.of(reportVersion, query.byRole(), timeline).names();
        ReportFindings findings = new ReportFindings(written, displayNames);
        Document document = new Document(
                report,
                outline(reportVersion),
                new DocumentText(findings, report.displayZone(), displayNames),
                timeline);
        return new DocumentView(query.reportId(), reportVersion.version(), document.markdown(!query.byRole()));
    }

    private Outline outline(ReportVersion reportVersion) {
        List<Part> written = reportHistory.parts(reportVersion, PartKind.OUTLINE);
        return written.isEmpty() ? new Outline(List.of()) : (Outline) written.getFirst();
    }
}
