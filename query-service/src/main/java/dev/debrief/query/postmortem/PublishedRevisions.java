package dev.debrief.query.postmortem;

import dev.debrief.api.Rejection;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.axon.QueryRefusals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the published revisions of a report. */
@Component
public class PublishedRevisions {

    private final ReportHistory reportHistory;

    PublishedRevisions(ReportHistory reportHistory) {
        this.reportHistory = reportHistory;
    }

    /** The revisions that were published by a version of the report, latest first. */
    public List<RevisionView> all(ReportVersion reportVersion) {
        List<Part> parts = reportHistory.parts(reportVersion, PartKind.HEADLINE, PartKind.REVISION);
        return PostmortemViews.revisions(parts, Parts.zone(parts), DisplayNames.plain());
    }

    /**
     * One of some revisions; refused if it is not among them.
     *
     * @param number 0 for the latest revision that was not withdrawn
     */
    public static RevisionView find(List<RevisionView> revisions, int number) {
        return revisions.stream()
                .filter(revision -> number == 0 ? revision.withdrawal() == null : revision.number() == number)
                .findFirst()
                .orElseThrow(() -> QueryRefusals.refused(Rejection.REVISION_NOT_FOUND));
    }
}
