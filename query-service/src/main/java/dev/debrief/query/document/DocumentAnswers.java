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
import dev.debrief.query.history.Snapshot;
import dev.debrief.query.people.Names;
import dev.debrief.query.report.ReportAnswers;
import dev.debrief.query.timeline.Readers;
import dev.debrief.query.views.Order;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers a report as a written document. */
@Component
class DocumentAnswers {

    /** More than a timeline can hold. */
    private static final int ALL = 100_000;

    private static final List<PartKind> FINDINGS =
            Arrays.stream(PartKind.values()).filter(PartKind::isFinding).toList();

    private final Histories histories;
    private final ReportAnswers reports;

    DocumentAnswers(Histories histories, ReportAnswers reports) {
        this.histories = histories;
        this.reports = reports;
    }

    @QueryHandler
    DocumentView answer(FindDocument query, Identity reader) {
        Snapshot snapshot = histories.find(query.reportId(), query.asOf());
        ReportView report = reports.view(snapshot, query.byRole(), reader);
        List<TimelineItem> timeline = histories
                .page(
                        snapshot,
                        PartKind.TIMELINE,
                        TimelineItem.class,
                        eq("content.retraction", null),
                        Order.ascending("at", "part"),
                        ALL)
                .items();
        Names names = Readers.of(
                        histories.parts(snapshot, PartKind.HEADLINE, PartKind.MILESTONE, PartKind.ROLE),
                        query.byRole(),
                        timeline)
                .names();
        ReportFindings findings = new ReportFindings(histories.entries(snapshot, reader, FINDINGS), names);
        Document document = new Document(
                report, outline(snapshot), new DocumentText(findings, report.displayZone(), names), timeline);
        return new DocumentView(query.reportId(), snapshot.version(), document.markdown(!query.byRole()));
    }

    private Outline outline(Snapshot snapshot) {
        List<Part> written = histories.parts(snapshot, PartKind.OUTLINE);
        return written.isEmpty() ? new Outline(List.of()) : (Outline) written.getFirst();
    }
}
