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
import dev.debrief.query.history.PresentReports.PresentReport;
import dev.debrief.query.search.SearchableReport.SearchableText;
import dev.debrief.query.search.SearchableReport.Weight;
import dev.debrief.support.language.ReportText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a report that can be searched. */
final class SearchableTexts {

    private SearchableTexts() {}

    /** The weightiest first. */
    static List<SearchableText> of(Map<PartKey, Part> parts) {
        return parts.entrySet().stream()
                .filter(part -> !isWithdrawn(part.getValue()))
                .flatMap(part -> texts(part.getKey(), part.getValue(), null))
                .sorted(Comparator.comparing(SearchableText::weight))
                .toList();
    }

    /** What was withdrawn or removed, with its last words; withdrawn events of the timeline as they are there. */
    static List<SearchableText> withdrawn(PresentReport present) {
        return Stream.concat(
                        present.parts().entrySet().stream()
                                .filter(part -> isWithdrawn(part.getValue()))
                                .flatMap(part -> texts(part.getKey(), part.getValue(), present.version())),
                        present.withdrawn().entrySet().stream()
                                .flatMap(part -> texts(
                                        part.getKey(),
                                        part.getValue().part(),
                                        part.getValue().lastVersion())))
                .toList();
    }

    private static boolean isWithdrawn(Part part) {
        return part instanceof TimelineItem item && item.withdrawal() != null;
    }

    private static Stream<SearchableText> texts(PartKey key, Part part, @Nullable Long withdrawnAfter) {
        return texts(part)
                .filter(text -> !text.isBlank())
                .map(text -> new SearchableText(weight(part), key.kind(), key.id(), text, withdrawnAfter));
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
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
