package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Due;
import dev.debrief.api.actions.UncoveredCausePage.UncoveredCause;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.teams.Team;
import dev.debrief.query.NaiveReport;
import dev.debrief.query.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The board made of all events up to a position, one by one, as plainly as can be. */
final class NaiveBoard {

    private final Instant now;
    private final Map<ReportId, NaiveReport> reports = new HashMap<>();
    private final Map<String, ListedItem> items = new HashMap<>();
    private final Map<String, Instant> doneAt = new HashMap<>();
    private final Map<String, UncoveredCause> uncovered = new HashMap<>();

    private NaiveBoard(Instant now) {
        this.now = now;
    }

    static NaiveBoard at(long position, List<Recorded> story, Instant now) {
        NaiveBoard board = new NaiveBoard(now);
        story.stream().filter(recorded -> recorded.position() <= position).forEach(board::take);
        return board;
    }

    /** What is due first in front. */
    List<ListedItem> items() {
        return items.values().stream()
                .sorted(Comparator.comparing(ListedItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(NaiveBoard::key))
                .toList();
    }

    List<UncoveredCause> uncovered() {
        return uncovered.values().stream()
                .sorted(Comparator.comparing(UncoveredCause::since)
                        .thenComparing(cause -> cause.reportId() + "/" + cause.cause()))
                .toList();
    }

    boolean isDone(ListedItem item) {
        return doneAt.containsKey(key(item));
    }

    boolean isInTime(ListedItem item) {
        return Objects.requireNonNull(doneAt.get(key(item))).isBefore(Objects.requireNonNull(item.dueAt()));
    }

    static String key(ListedItem item) {
        return item.reportId() + "/" + item.item().id();
    }

    private void take(Recorded recorded) {
        ReportId id = recorded.event().reportId();
        NaiveReport report = reports.computeIfAbsent(id, unknown -> new NaiveReport());
        report.take(recorded);
        report.all(ActionItem.class).forEach(item -> list(recorded, report, item));
        if (recorded.event() instanceof ActionItemEvent event) {
            noteDone(recorded, event);
        }
        cover(recorded, report);
    }

    private void list(Recorded recorded, NaiveReport report, ActionItem item) {
        ReportId id = recorded.event().reportId();
        String key = id + "/" + item.id();
        ListedItem before = items.get(key);
        boolean own = recorded.event() instanceof ActionItemEvent event
                && event.itemId().equals(item.id());
        boolean byTime = recorded.event() instanceof DeadlineApproached
                || recorded.event() instanceof DeadlinePassed
                || recorded.event() instanceof VerificationFellDue;
        LocalDate first = before == null || before.firstDueOn() == null ? item.dueOn() : before.firstDueOn();
        Instant dueAt = item.dueOn() == null
                ? null
                : item.dueOn().plusDays(1).atStartOfDay(zone(report)).toInstant();
        ListedItem listed = new ListedItem(
                id,
                before == null ? recorded.version() : before.version(),
                title(report),
                severity(report),
                teams(report),
                item,
                categories(report, item),
                categories(report, item).stream().map(Taxonomy.DELIVERED::name).toList(),
                due(item, dueAt),
                before == null ? recorded.at() : before.proposedAt(),
                first,
                dueAt,
                before == null || (own && !byTime) ? recorded.at() : before.changedAt());
        boolean changed = before == null || own || !listed.equals(before);
        items.put(key, changed ? at(listed, recorded.version()) : listed);
    }

    private static ListedItem at(ListedItem item, long version) {
        return new ListedItem(
                item.reportId(),
                version,
                item.reportTitle(),
                item.severity(),
                item.teams(),
                item.item(),
                item.causeCategories(),
                item.causeCategoryNames(),
                item.due(),
                item.proposedAt(),
                item.firstDueOn(),
                item.dueAt(),
                item.changedAt());
    }

    private void noteDone(Recorded recorded, ActionItemEvent event) {
        String key = event.reportId() + "/" + event.itemId();
        ActionStatus status = Objects.requireNonNull(items.get(key)).item().status();
        if (event instanceof ActionItemCompleted completed) {
            doneAt.put(key, completed.completedAt() == null ? recorded.at() : completed.completedAt());
        } else if (status.isLive() || status == ActionStatus.CANCELLED) {
            doneAt.remove(key);
        }
    }

    private @Nullable Due due(ActionItem item, @Nullable Instant dueAt) {
        if (!item.status().isLive() || dueAt == null) {
            return null;
        }
        if (!now.isBefore(dueAt)) {
            return Due.OVERDUE;
        }
        return Duration.between(now, dueAt).compareTo(Duration.ofDays(3)) <= 0 ? Due.SOON : Due.LATER;
    }

    private void cover(Recorded recorded, NaiveReport report) {
        ReportId id = recorded.event().reportId();
        report.parts().forEach((part, content) -> {
            if (part.kind() == PartKind.CAUSE) {
                String key = id + "/" + part.id();
                Cause cause = (Cause) content;
                if (cause.kind() != CauseKind.ROOT_CAUSE || isCovered(report, FindingId.of(part.id()))) {
                    uncovered.remove(key);
                    return;
                }
                UncoveredCause before = uncovered.get(key);
                Instant since = before == null ? recorded.at() : before.since();
                UncoveredCause same =
                        listed(id, before == null ? -1 : before.version(), report, part.id(), cause, since);
                uncovered.put(
                        key,
                        same.equals(before) ? before : listed(id, recorded.version(), report, part.id(), cause, since));
            }
        });
        uncovered
                .keySet()
                .removeIf(key -> key.startsWith(id.toString())
                        && report.parts().keySet().stream()
                                .noneMatch(part -> part.kind() == PartKind.CAUSE && key.endsWith(part.id())));
    }

    private static UncoveredCause listed(
            ReportId report, long version, NaiveReport says, String id, Cause cause, Instant since) {
        return new UncoveredCause(
                report,
                version,
                title(says),
                severity(says),
                teams(says),
                FindingId.of(id),
                cause.text(),
                cause.primary(),
                cause.category(),
                Taxonomy.DELIVERED.name(cause.category()),
                since);
    }

    private static boolean isCovered(NaiveReport report, FindingId cause) {
        return report.all(ActionItem.class)
                .anyMatch(item -> item.proposal().addresses().contains(cause)
                        && item.status() != ActionStatus.CANCELLED
                        && item.status() != ActionStatus.INEFFECTIVE);
    }

    private static List<CategoryId> categories(NaiveReport report, ActionItem item) {
        return item.proposal().addresses().stream()
                .flatMap(id -> report.parts().entrySet().stream()
                        .filter(part -> part.getKey().kind() == PartKind.CAUSE
                                && part.getKey().id().equals(id.toString())))
                .map(part -> ((Cause) part.getValue()).category())
                .distinct()
                .toList();
    }

    private static String title(NaiveReport report) {
        return headline(report).title();
    }

    private static ZoneId zone(NaiveReport report) {
        return headline(report).displayZone();
    }

    private static HeadlinePart headline(NaiveReport report) {
        return report.all(HeadlinePart.class).findFirst().orElseThrow();
    }

    private static @Nullable Severity severity(NaiveReport report) {
        return report.all(SeverityPart.class)
                .map(SeverityPart::severity)
                .findFirst()
                .orElse(null);
    }

    private static List<String> teams(NaiveReport report) {
        return report.all(Team.class).map(Team::name).toList();
    }
}
