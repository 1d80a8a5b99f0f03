package dev.debrief.query.document.audiences;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Day;
import dev.debrief.query.document.page.Block.Event;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.timeline.TimelineLines;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** The milestones and the timeline of a report as blocks. */
final class TimelineBlocks {

    private static final int MOST_EVENTS = 1_000;

    private final ReportView report;
    private final List<TimelineItem> items;
    private final TimelineLines lines;

    TimelineBlocks(ReportView report, List<TimelineItem> items, DisplayNames displayNames) {
        this.report = report;
        this.items = items;
        this.lines = new TimelineLines(
                report.displayZone(),
                report.reached(MilestoneName.IMPACT_STARTED)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                displayNames);
    }

    /** @param here the events that are shown, by their ids */
    List<Block> blocks(Predicate<UUID> here) {
        List<Block> blocks = new ArrayList<>();
        List<TimelineItem> shown =
                items.stream().filter(item -> here.test(item.id().value())).toList();
        if (report.milestones().size() > 1 && (items.isEmpty() || shown.contains(items.getFirst()))) {
            blocks.add(new Block.Milestones(Editions.stops(report)));
        }
        if (!shown.isEmpty()) {
            String remark = shown.size() <= MOST_EVENTS
                    ? ""
                    : "The first %d of %d events.".formatted(MOST_EVENTS, shown.size());
            blocks.add(new Block.Timeline(
                    days(shown.stream().limit(MOST_EVENTS).map(lines::line).toList()), remark));
        }
        return blocks;
    }

    static List<Day> days(List<TimelineLine> lines) {
        SequencedMap<LocalDate, List<Event>> days = new TreeMap<>();
        for (TimelineLine line : lines) {
            days.computeIfAbsent(line.occurredAt().toLocalDate(), day -> new ArrayList<>())
                    .add(event(line));
        }
        return days.entrySet().stream()
                .map(day -> new Day(Phrases.weekday(day.getKey()), day.getValue()))
                .toList();
    }

    private static Event event(TimelineLine line) {
        return new Event(
                Phrases.clock(line.occurredAt()),
                line.elapsed() == null || Objects.equals(line.elapsedSeconds(), 0L) ? "" : line.elapsed(),
                line.text(),
                String.join(", ", line.actors()),
                line.key());
    }
}
