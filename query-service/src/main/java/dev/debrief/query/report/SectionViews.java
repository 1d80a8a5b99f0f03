package dev.debrief.query.report;

import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionView;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.util.Comparator;
import java.util.List;

/** The sections of a report as readers see them. */
final class SectionViews {

    private SectionViews() {}

    /** The sections that every report is expected to have come first, in their usual order. */
    static List<SectionView> of(List<Entry> written, DisplayNames displayNames) {
        return written.stream()
                .filter(entry -> entry.content() instanceof Section)
                .map(entry -> view((Section) entry.content(), entry.version(), displayNames))
                .sorted(Comparator.comparing(section ->
                        section.name().expected().map(ExpectedSection::ordinal).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static SectionView view(Section section, long version, DisplayNames displayNames) {
        return new SectionView(
                section.name(), displayNames.in(section.heading()), displayNames.in(section.text()), version);
    }
}
