package dev.debrief.query.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentFormat;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.document.Outline;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.audiences.CustomerPage;
import dev.debrief.query.document.audiences.ExecutivePage;
import dev.debrief.query.document.audiences.FollowingBlocks;
import dev.debrief.query.document.audiences.KnownNames;
import dev.debrief.query.document.audiences.TechnicalPage;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.document.page.PageHtml;
import dev.debrief.query.document.page.PageMarkdown;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.postmortem.PublishedRevisions;
import dev.debrief.query.report.ReportQueryHandler;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a report as one document, for each audience and in each format. */
@Component
class DocumentQueryHandler {

    private static final int SHOWN_DIGITS = 16;

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final PublishedRevisions revisions;
    private final PageHtml pageHtml;

    DocumentQueryHandler(
            ReportHistory reportHistory, ReportQueryHandler reports, PublishedRevisions revisions, PageHtml pageHtml) {
        this.revisions = revisions;
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.pageHtml = pageHtml;
    }

    /** What a document is made of. */
    private record Material(
            ReportView report,
            Outline outline,
            ReportFindings findings,
            List<TimelineItem> timeline,
            DisplayNames names) {}

    @QueryHandler
    DocumentView answer(FindDocument query, Identity reader) {
        ReportVersion found = reportHistory.find(query.reportId(), query.asOf());
        RevisionView revision =
                query.revision() == null ? null : PublishedRevisions.find(revisions.all(found), query.revision());
        ReportVersion reportVersion = revision == null ? found : reportHistory.at(found, revision.version());
        Material material = material(query, reportVersion, reports.written(query, reportVersion, reader));
        if (query.audience() == Audience.TECHNICAL && query.format() == DocumentFormat.MARKDOWN) {
            return view(reportVersion, material.report().title(), markdown(material, !query.byRole()));
        }
        Page page = switch (query.audience()) {
            case TECHNICAL -> technical(material);
            case EXECUTIVE -> ExecutivePage.of(material.report());
            case CUSTOMER -> CustomerPage.of(material.report());
        };
        return view(reportVersion, page.title(), text(page.marked(mark(material.report(), revision)), query.format()));
    }

    /** What readers have to know about the state that they look at. */
    private static String mark(ReportView report, @Nullable RevisionView revision) {
        if (revision == null) {
            PostmortemStage stage = report.postmortem().stage();
            return stage == PostmortemStage.PUBLISHED || stage == PostmortemStage.CLOSED ? "Published" : "Draft";
        }
        String fate = "";
        if (revision.withdrawal() != null) {
            fate = ", withdrawn";
        } else if (revision.supersededBy() != null) {
            fate = ", superseded by revision " + revision.supersededBy();
        }
        return "Revision %d%s, SHA-256 %s"
                .formatted(revision.number(), fate, revision.hash().substring(0, SHOWN_DIGITS));
    }

    private static DocumentView view(ReportVersion reportVersion, String title, String text) {
        return new DocumentView(reportVersion.report(), reportVersion.version(), title, text);
    }

    private String text(Page page, DocumentFormat format) {
        return switch (format) {
            case MARKDOWN -> PageMarkdown.of(page);
            case HTML -> pageHtml.screen(page);
            case PDF -> pageHtml.paper(page);
        };
    }

    private Material material(FindDocument query, ReportVersion reportVersion, List<Entry> written) {
        List<TimelineItem> timeline = reportHistory.timeline(reportVersion);
        List<Part> scope = reportHistory.parts(reportVersion, PartKind.ROLE, PartKind.SERVICE);
        DisplayNames names = new KnownNames(scope, written, timeline).of(query.audience(), query.byRole());
        return new Material(
                reports.view(reportVersion, written, names),
                outline(reportVersion),
                new ReportFindings(written, names),
                timeline,
                names);
    }

    /** @param ours whether the document can be read back: it then contains its version */
    private static String markdown(Material material, boolean ours) {
        ReportView report = material.report();
        DocumentText text = new DocumentText(
                material.findings(),
                report.displayZone(),
                material.names(),
                report.analysis().trigger(),
                material.timeline());
        String title = "# " + report.title();
        String rest = String.join("\n\n", Document.of(report, material.outline(), text));
        String header = DocumentHeader.of(report, ours ? title + "\n\n" + rest : null);
        String following = PageMarkdown.of(FollowingBlocks.of(report));
        return Stream.of(
                        title,
                        header,
                        rest,
                        ours && !following.isEmpty() ? DocumentMarkers.computed(following) : following)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static Page technical(Material material) {
        TechnicalPage page =
                new TechnicalPage(material.report(), material.findings(), material.timeline(), material.names());
        return page.with(Document.of(material.report(), material.outline(), new PageWriter(page)));
    }

    private Outline outline(ReportVersion reportVersion) {
        List<Part> written = reportHistory.parts(reportVersion, PartKind.OUTLINE);
        return written.isEmpty() ? new Outline(List.of()) : (Outline) written.getFirst();
    }
}
