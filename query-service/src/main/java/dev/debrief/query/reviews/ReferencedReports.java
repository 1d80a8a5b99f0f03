package dev.debrief.query.reviews;

import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternReviewView.KnownItem;
import dev.debrief.api.reviews.PatternReviewView.PatternEvidence;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.query.actions.CurrentActionItems;
import dev.debrief.query.report.CurrentReports;
import dev.debrief.query.restriction.VisibleReports;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the reports and action items are today that a review names. The review was redacted for its reader before. */
final class ReferencedReports {

    private final VisibleReports visibleReports;
    private final Map<String, CurrentReports.Known> reports;
    private final Map<String, CurrentActionItems.Known> items;
    private final Map<String, Long> read = new TreeMap<>();

    ReferencedReports(
            VisibleReports visibleReports,
            Map<String, CurrentReports.Known> reports,
            Map<String, CurrentActionItems.Known> items) {
        this.visibleReports = visibleReports;
        this.reports = reports;
        this.items = items;
    }

    List<PatternEvidence> evidence(PatternFinding finding) {
        return finding.evidence().stream().map(this::evidence).toList();
    }

    private PatternEvidence evidence(ReportId report) {
        CurrentReports.Known known = reports.get(report.toString());
        if (known == null) {
            return new PatternEvidence(report, null, null);
        }
        read.merge(report.toString(), known.version(), Math::max);
        return new PatternEvidence(report, known.title(), known.status());
    }

    @Nullable
    KnownItem item(ResultingAction action) {
        CurrentActionItems.Known known = items.get(action.key());
        if (known == null) {
            return null;
        }
        read.merge(action.reportId().toString(), known.version(), Math::max);
        return new KnownItem(
                known.item().proposal().title(),
                known.item().status(),
                known.item().owner(),
                known.item().dueOn(),
                known.reportTitle());
    }

    /** Records that the reader reads those of them that are restricted. */
    void recordReading(Object question) {
        visibleReports.recordReading(
                question,
                read.entrySet().stream()
                        .map(report -> new ReportRead(ReportId.of(report.getKey()), report.getValue()))
                        .toList());
    }
}
