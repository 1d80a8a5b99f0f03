package dev.debrief.query.report;

import dev.debrief.api.Identity;
import dev.debrief.api.postmortem.Content;
import dev.debrief.api.postmortem.PostmortemQuery.FindRevision;
import dev.debrief.api.postmortem.PostmortemQuery.ListRevisions;
import dev.debrief.api.postmortem.PostmortemQuery.PublishedReport;
import dev.debrief.api.postmortem.PostmortemQuery.RevisionVerification;
import dev.debrief.api.postmortem.PostmortemQuery.VerifyRevision;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.postmortem.RevisionList;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportView;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.postmortem.PublishedRevisions;
import dev.debrief.support.axon.ContentHash;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the published revisions of a report. */
@Component
class RevisionQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final PublishedRevisions revisions;
    private final ContentHash contentHash;

    RevisionQueryHandler(
            ReportHistory reportHistory,
            ReportQueryHandler reports,
            PublishedRevisions revisions,
            ContentHash contentHash) {
        this.revisions = revisions;
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.contentHash = contentHash;
    }

    @QueryHandler
    RevisionList answer(ListRevisions query) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        return new RevisionList(query.reportId(), reportVersion.version(), revisions.all(reportVersion));
    }

    @QueryHandler
    PublishedReport answer(FindRevision query, Identity reader) {
        ReportVersion present = reportHistory.find(query.reportId(), AsOf.NOW);
        ReportView today = reports.view(present, reports.written(query, present, reader), query.byRole());
        RevisionView revision = PublishedRevisions.find(today.postmortem().revisions(), query.number());
        ReportVersion published = reportHistory.at(present, revision.version());
        return new PublishedReport(
                revision,
                revision.version(),
                reports.view(published, reports.written(query, published, reader), query.byRole()),
                today.actions().items());
    }

    @QueryHandler
    RevisionVerification answer(VerifyRevision query) {
        ReportVersion present = reportHistory.find(query.reportId(), AsOf.NOW);
        RevisionView revision = PublishedRevisions.find(revisions.all(present), query.number());
        String computed = contentHash.of(query.reportId().toString(), revision.version(), Content::isChangedBy);
        return new RevisionVerification(
                revision.number(), revision.version(), revision.hash(), computed, computed.equals(revision.hash()));
    }
}
