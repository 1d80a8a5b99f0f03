package dev.debrief.query.findings;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingPage;
import dev.debrief.api.findings.FindingPage.ListedFinding;
import dev.debrief.api.findings.FindingQuery.ListFindings;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportNames;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.ViewJson;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the findings of a report. */
@Component
class FindingQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportNames reportNames;
    private final ViewJson viewJson;

    FindingQueryHandler(ReportHistory reportHistory, ReportNames reportNames, ViewJson viewJson) {
        this.reportHistory = reportHistory;
        this.reportNames = reportNames;
        this.viewJson = viewJson;
    }

    @QueryHandler
    FindingPage answer(ListFindings query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        List<Object> question = List.of(query.reportId(), query.kinds(), query.byRole());
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        ReportVersion shown = cursor == null ? reportVersion : reportHistory.at(reportVersion, cursor.number(0));
        DisplayNameRewriter displayNameRewriter = new DisplayNameRewriter(reportNames.of(shown, query.byRole()));
        List<Entry> left =
                reportHistory
                        .entries(query, shown, reader, query.kinds().isEmpty() ? PartKind.FINDINGS : query.kinds())
                        .stream()
                        .filter(entry -> cursor == null || isAfter(entry, cursor))
                        .toList();
        List<Entry> page = left.stream().limit(query.limit()).toList();
        return new FindingPage(
                query.reportId(),
                shown.version(),
                page.stream().map(entry -> listed(entry, displayNameRewriter)).toList(),
                left.size() > page.size()
                        ? Cursor.write(
                                question,
                                shown.version(),
                                page.getLast().since(),
                                page.getLast().id())
                        : null);
    }

    private static boolean isAfter(Entry entry, Cursor cursor) {
        return entry.since() > cursor.number(1)
                || (entry.since() == cursor.number(1) && entry.id().compareTo(cursor.text(2)) > 0);
    }

    private ListedFinding listed(Entry entry, DisplayNameRewriter displayNameRewriter) {
        return new ListedFinding(
                entry.kind(),
                FindingId.of(entry.id()),
                entry.version(),
                viewJson.write(displayNameRewriter.of((Finding) entry.content())),
                previous(entry.previous(), displayNameRewriter));
    }

    private @Nullable Map<String, Object> previous(@Nullable Part part, DisplayNameRewriter displayNameRewriter) {
        return part instanceof Finding finding ? viewJson.write(displayNameRewriter.of(finding)) : null;
    }
}
