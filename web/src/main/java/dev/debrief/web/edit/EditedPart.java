package dev.debrief.web.edit;

import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Visit;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the part of a report that is edited. */
final class EditedPart {

    /** Whatever a timeline event says, so that a correction of one thing keeps all others. */
    private static final List<String> OF_ENTRY = Arrays.stream(TimelineEntry.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private static final int PAGE = 200;

    private EditedPart() {}

    /** The report itself if the operation is about no part; nothing if a part is written for the first time. */
    static JsonNode of(Visit visit, Operation operation, JsonNode report) {
        String part = visit.param("part");
        if (operation.source().isEmpty()) {
            return report;
        }
        if (operation.source().equals(Operation.TIMELINE)) {
            return entry(visit, part);
        }
        Stream<JsonNode> parts = report.at(operation.source()).valueStream();
        if (!operation.correction()) {
            return parts.filter(one -> one.path("name").asString("").equals(part))
                    .findFirst()
                    .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("name", part));
        }
        return parts.filter(one -> id(one).equals(part))
                .findFirst()
                .map(EditedPart::content)
                .orElseThrow(ApiProblem::missing);
    }

    private static String id(JsonNode part) {
        return part.path("item").path("id").asString(part.path("id").asString(""));
    }

    /**
     * What of a part can be corrected: not who wrote a perspective, not which item an action item follows, and not when and by whom an
     * update was posted.
     */
    private static JsonNode content(JsonNode part) {
        JsonNode content = Stream.of(part.path("finding"), part.path("meeting"), part.at("/item/proposal"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(part)
                .deepCopy();
        return ((ObjectNode) content).remove(List.of("author", "follows", "id", "postedAt", "postedBy"));
    }

    private static JsonNode entry(Visit visit, String part) {
        String cursor = "";
        do {
            JsonNode page = visit.api()
                    .tree(Question.at("/api/reports/{}/timeline", visit.path("id"))
                            .with("limit", PAGE)
                            .with("cursor", cursor));
            for (JsonNode line : page.path("items")) {
                if (line.path("id").asString("").equals(part)) {
                    ObjectNode entry = JsonNodeFactory.instance.objectNode();
                    OF_ENTRY.forEach(name -> entry.set(name, line.path(name)));
                    return entry;
                }
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        throw ApiProblem.missing();
    }
}
