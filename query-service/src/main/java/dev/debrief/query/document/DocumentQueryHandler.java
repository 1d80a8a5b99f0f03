package dev.debrief.query.document;

import dev.debrief.api.Identity;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.document.DocumentFormat;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.policy.MessageTemplate;
import dev.debrief.api.policy.Wording;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.DocumentMaterials.Material;
import dev.debrief.query.document.audiences.CustomerPage;
import dev.debrief.query.document.audiences.ExecutivePage;
import dev.debrief.query.document.audiences.FollowingBlocks;
import dev.debrief.query.document.audiences.TechnicalPage;
import dev.debrief.query.document.audiences.TextTemplate;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.document.page.PageHtml;
import dev.debrief.query.document.page.PageMarkdown;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.policy.Policies;
import dev.debrief.query.postmortem.PublishedRevisions;
import dev.debrief.query.report.ReportQueryHandler;
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
    private final DocumentMaterials materials;
    private final PublishedRevisions revisions;
    private final Policies policies;
    private final PageHtml pageHtml;

    DocumentQueryHandler(
            ReportHistory reportHistory,
            ReportQueryHandler reports,
            DocumentMaterials materials,
            PublishedRevisions revisions,
            Policies policies,
            PageHtml pageHtml) {
        this.materials = materials;
        this.revisions = revisions;
        this.policies = policies;
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.pageHtml = pageHtml;
    }

    @QueryHandler
    DocumentView answer(FindDocument query, Identity reader) {
        ReportVersion found = reportHistory.find(query.reportId(), query.asOf());
        RevisionView revision =
                query.revision() == null ? null : PublishedRevisions.find(revisions.all(found), query.revision());
        ReportVersion reportVersion = revision == null ? found : reportHistory.at(found, revision.version());
        Wording wording = wording(revision);
        Material material = materials.of(
                reportVersion,
                reports.written(query, reportVersion, reader),
                query.audience(),
                query.byRole(),
                wording.publicNames());
        if (query.audience() == Audience.TECHNICAL && query.format() == DocumentFormat.MARKDOWN) {
            return view(reportVersion, material.report().title(), markdown(material, !query.byRole()));
        }
        Page page = switch (query.audience()) {
            case TECHNICAL -> technical(material);
            case EXECUTIVE -> ExecutivePage.of(material.report());
            case CUSTOMER -> CustomerPage.of(material.report(), material.names(), customerPage(wording));
        };
        return view(
                reportVersion,
                page.title(),
                text(page.marked(mark(material.report(), query.audience(), revision)), query.format()));
    }

    /** How the organisation speaks today; in a revision, how it spoke when the revision was published. */
    private Wording wording(@Nullable RevisionView revision) {
        return (revision == null
                        ? policies.today()
                        : policies.at(revision.publishedAt().toInstant()))
                .policy()
                .wording();
    }

    private static TextTemplate customerPage(Wording wording) {
        return wording.messages().stream()
                .filter(template -> template.name().equals(MessageTemplate.CUSTOMER_PAGE))
                .findFirst()
                .map(template -> new TextTemplate(template.text()))
                .orElse(TextTemplate.CUSTOMER);
    }

    /** What readers have to know about the state that they look at. */
    private static String mark(ReportView report, Audience audience, @Nullable RevisionView revision) {
        if (revision == null) {
            PostmortemStage stage = report.postmortem().stage();
            boolean isPublished = stage == PostmortemStage.PUBLISHED || stage == PostmortemStage.CLOSED;
            if (!isPublished) {
                return "Draft";
            }
            RevisionView latest = report.postmortem().revisions().getFirst();
            return (isRewritten(report, audience, latest.version())
                            ? "Draft, newer than revision "
                            : "Published as revision ")
                    + latest.number();
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

    /** A text for an audience is written and approved apart from the rest of the report. */
    private static boolean isRewritten(ReportView report, Audience audience, long since) {
        return Statements.of(audience)
                .flatMap(name -> report.sections().stream()
                        .filter(section -> section.name().equals(name))
                        .findFirst())
                .filter(section -> section.version() > since)
                .isPresent();
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
}
