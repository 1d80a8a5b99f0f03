package dev.debrief.web.edit;

import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.support.markdown.PlainText;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What can be chosen in a field. */
@FunctionalInterface
interface Choices {

    Choices NONE = (visit, report) -> List.of();

    /** The causes of the report. */
    Choices CAUSES = (visit, report) -> parts(report.at("/analysis/causes"));

    /** The evidence of the report. */
    Choices EVIDENCE = (visit, report) -> parts(report.at("/evidence"));

    /** The timeline events of the report, the first of them if they are many. */
    Choices TIMELINE = (visit, report) -> visit
            .api()
            .get(
                    TimelinePage.class,
                    Question.at("/api/reports/{}/timeline", report.path("id").asString())
                            .with("limit", 200))
            .items()
            .stream()
            .map(event -> new Choice(
                    event.id().toString(),
                    visit.times(event.occurredAt().getOffset()).at(event.occurredAt()) + " "
                            + PlainText.of(event.text(), 90)))
            .toList();

    /** Whatever a cause can lead to. */
    Choices EFFECTS = (visit, report) -> {
        List<Choice> effects = new ArrayList<>(parts(report.at("/analysis/causes")));
        effects.addAll(parts(report.at("/analysis/symptoms")));
        effects.addAll(parts(report.at("/impacts")));
        return effects;
    };

    /** The categories of causes that are in use. */
    Choices CATEGORIES = (visit, report) -> visit.api()
            .tree(Question.at("/api/taxonomy"))
            .path("categories")
            .valueStream()
            .filter(category -> category.path("end").isNull())
            .map(category -> new Choice(
                    category.path("id").asString(),
                    String.join(
                            " / ",
                            category.path("path")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList())))
            .toList();

    List<Choice> of(Visit visit, JsonNode report);

    /** @param value what is sent */
    record Choice(String value, String label) {}

    static <E extends Enum<E>> Choices of(Class<E> type) {
        return (visit, report) -> Arrays.stream(type.getEnumConstants())
                .map(one -> new Choice(one.toString(), visit.labels().of(one)))
                .toList();
    }

    private static List<Choice> parts(JsonNode findings) {
        return findings.valueStream()
                .map(part -> new Choice(part.path("id").asString(), shortened(name(part.path("finding")))))
                .toList();
    }

    /** What a finding is called: its text, or else whatever says what it is. */
    private static String name(JsonNode finding) {
        return Stream.of("label", "text", "metric", "dimension")
                .map(field -> finding.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 90) + "…";
    }
}
