package dev.debrief.query.document;

import static com.mongodb.client.model.Filters.eq;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.document.Outline;
import dev.debrief.api.history.Part;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.Histories;
import dev.debrief.query.history.Histories.Entry;
import dev.debrief.query.history.Snapshot;
import dev.debrief.query.people.Names;
import dev.debrief.query.report.ReportQueryHandler;
import dev.debrief.query.timeline.Readers;
import dev.debrief.query.views.RowOrder;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers a report as a written document. */
@Component
class DocumentQueryHandler {

    /** More than a timeline can hold. */
    private static final int ALL = 100_000;

    private final Histories histories;
    private final ReportQueryHandler reports;
    private final Readers readers;

    DocumentQueryHandler(Histories histories, ReportQueryHandler reports, Readers readers) {
        this.histories = histories;
        this.reports = reports;
        this.readers = readers;
    }

    @QueryHandler
    DocumentView answer(FindDocument query, Identity reader) {
        Snapshot snapshot = histories.find(query.reportId(), query.asOf());
        List<Entry> written = reports.written(snapshot, reader);
        ReportView report = reports.view(snapshot, written, query.byRole());
        List<TimelineItem> timeline = histories
                .page(
                        snapshot,
                        PartKind.TIMELINE,
                        TimelineItem.class,
                        eq("content.retraction", null),
                        RowOrder.ascending("at", "part"),
                        ALL)
                .items();
        Names names = readers.of(snapshot, query.byRole(), timeline).names();
        ReportFindings findings = new ReportFindings(written, names);
        Document document = new Document(
                report, outline(snapshot), new DocumentText(findings, report.displayZone(), names), timeline);
        return new DocumentView(query.reportId(), snapshot.version(), document.markdown(!query.byRole()));
    }

    private Outline outline(Snapshot snapshot) {
        List<Part> written = histories.parts(snapshot, PartKind.OUTLINE);
        return written.isEmpty() ? new Outline(List.of()) : (Outline) written.getFirst();
    }
}
