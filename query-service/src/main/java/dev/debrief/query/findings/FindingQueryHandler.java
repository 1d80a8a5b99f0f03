package dev.debrief.query.findings;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingPage;
import dev.debrief.api.findings.FindingPage.ListedFinding;
import dev.debrief.api.findings.FindingQuery.ListFindings;
import dev.debrief.api.history.Part;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.query.history.Histories;
import dev.debrief.query.history.Histories.Entry;
import dev.debrief.query.history.Snapshot;
import dev.debrief.query.people.Names;
import dev.debrief.query.support.Cursor;
import dev.debrief.query.support.Json;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was found out about an incident. */
@Component
class FindingQueryHandler {

    private final Histories histories;
    private final Json json;

    FindingQueryHandler(Histories histories, Json json) {
        this.histories = histories;
        this.json = json;
    }

    @QueryHandler
    FindingPage answer(ListFindings query, Identity reader) {
        Snapshot snapshot = histories.find(query.reportId(), query.asOf());
        List<Object> question = List.of(query.reportId(), query.kinds(), query.byRole());
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        Snapshot shown = cursor == null ? snapshot : histories.at(snapshot, cursor.number(0));
        Told told = new Told(query.byRole() ? byRole(shown) : Names.plain());
        List<Entry> left =
                histories.entries(shown, reader, query.kinds().isEmpty() ? PartKind.FINDINGS : query.kinds()).stream()
                        .filter(entry -> cursor == null || isAfter(entry, cursor))
                        .toList();
        List<Entry> page = left.stream().limit(query.limit()).toList();
        return new FindingPage(
                query.reportId(),
                shown.version(),
                page.stream().map(entry -> listed(entry, told)).toList(),
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

    private Names byRole(Snapshot snapshot) {
        return Names.byRole(
                histories.parts(snapshot, PartKind.ROLE).stream()
                        .map(RoleAssignment.class::cast)
                        .toList(),
                List.of());
    }

    private ListedFinding listed(Entry entry, Told told) {
        return new ListedFinding(
                entry.kind(),
                FindingId.of(entry.id()),
                entry.version(),
                json.write(told.of((Finding) entry.content())),
                previous(entry.previous(), told));
    }

    private @Nullable Map<String, Object> previous(@Nullable Part part, Told told) {
        return part instanceof Finding finding ? json.write(told.of(finding)) : null;
    }
}
