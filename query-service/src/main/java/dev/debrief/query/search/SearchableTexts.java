package dev.debrief.query.search;

import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.importing.StatedCause;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.Section;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.PostedUpdate;
import dev.debrief.query.history.PresentReports.PartKey;
import dev.debrief.query.search.SearchableReport.SearchableText;
import dev.debrief.query.search.SearchableReport.Weight;
import dev.debrief.support.language.ReportText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts of a report that can be searched. */
final class SearchableTexts {

    private SearchableTexts() {}

    /** The weightiest first. */
    static List<SearchableText> of(Map<PartKey, Part> parts) {
        return parts.entrySet().stream()
                .flatMap(part -> texts(part.getValue())
                        .filter(text -> !text.isBlank())
                        .map(text -> new SearchableText(
                                weight(part.getValue()),
                                part.getKey().kind(),
                                part.getKey().id(),
                                text)))
                .sorted(Comparator.comparing(SearchableText::weight))
                .toList();
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
            case TimelineItem item when item.withdrawal() != null -> Stream.of();
            case PostedUpdate update -> Stream.of(update.text());
            case StatedCause cause -> Stream.of(cause.label(), cause.text()).filter(Objects::nonNull);
            case Detection detection -> Stream.ofNullable(detection.description());
            case Service service -> Stream.of(service.name());
            case Team team -> Stream.of(team.name());
            case Origin origin -> Stream.ofNullable(origin.organisation());
            default -> ReportText.of(part).map(ReportText::text);
        };
    }

    private static Weight weight(Part part) {
        return switch (part) {
            case HeadlinePart headline -> Weight.TITLE;
            case Service service -> Weight.NAMES;
            case Team team -> Weight.NAMES;
            case Origin origin -> Weight.NAMES;
            case Cause cause -> Weight.KEY;
            case StatedCause cause -> Weight.KEY;
            case Lesson lesson -> Weight.KEY;
            case ResolutionStep step -> Weight.KEY;
            case Section section
            when section.name()
                    .expected()
                    .filter(expected -> expected.group() == ExpectedSection.Group.SUMMARY)
                    .isPresent() -> Weight.KEY;
            default -> Weight.REST;
        };
    }
}
