package dev.debrief.query.report;

import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ExecutiveSummary;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.ExpectedSection.Group;
import dev.debrief.api.sections.SectionView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates the executive summary of a report. */
final class ExecutiveSummaries {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    private ExecutiveSummaries() {}

    static ExecutiveSummary of(
            HeadlinePart headlinePart,
            boolean underWay,
            Map<MilestoneName, Instant> milestones,
            List<SectionView> sections,
            String title) {
        return new ExecutiveSummary(
                title,
                when(headlinePart, underWay, milestones),
                DurationViews.of(ResponseMetric.IMPACT_DURATION, milestones).text(),
                text(sections, ExpectedSection.DESCRIPTION).orElse(null),
                text(sections, ExpectedSection.IMPACT_SUMMARY).orElse(null),
                text(sections, ExpectedSection.CORE_ISSUE).orElse(null),
                text(sections, ExpectedSection.LESSONS_PREVIEW).orElse(null),
                text(sections, ExpectedSection.NEXT_STEPS_PREVIEW).orElse(null),
                Arrays.stream(ExpectedSection.values())
                        .filter(section -> section.group() == Group.SUMMARY)
                        .filter(section -> text(sections, section).isEmpty())
                        .map(section -> section.sectionName().toString())
                        .toList());
    }

    private static Optional<String> text(List<SectionView> sections, ExpectedSection wanted) {
        return sections.stream()
                .filter(section -> section.name().equals(wanted.sectionName()))
                .map(SectionView::text)
                .findFirst();
    }

    /**
     * Such as {@code 2026-03-01 14:00–16:30 UTC}; with the second date if it is another day. Without an end of the impact, the incident
     * ends when it was resolved.
     */
    private static @Nullable String when(
            HeadlinePart headlinePart, boolean underWay, Map<MilestoneName, Instant> milestones) {
        Instant start = milestones.get(MilestoneName.IMPACT_STARTED);
        if (start == null) {
            return headlinePart.occurredOn() == null
                    ? null
                    : headlinePart.occurredOn().toString();
        }
        ZoneId zone = headlinePart.displayZone();
        ZonedDateTime from = start.atZone(zone);
        Instant end = milestones.getOrDefault(MilestoneName.IMPACT_ENDED, milestones.get(MilestoneName.RESOLVED));
        if (end == null) {
            return (underWay ? "since " : "began ") + TIME.format(from) + " " + ZONE.format(from);
        }
        ZonedDateTime to = end.atZone(zone);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return TIME.format(from) + (sameDay ? "–" + CLOCK.format(to) : " – " + TIME.format(to)) + " " + ZONE.format(to);
    }
}
