package dev.debrief.web.edit;

import static dev.debrief.web.edit.Field.choice;
import static dev.debrief.web.edit.Field.choices;
import static dev.debrief.web.edit.Field.line;
import static dev.debrief.web.edit.Field.reason;
import static dev.debrief.web.edit.Field.text;
import static dev.debrief.web.edit.Operation.correct;
import static dev.debrief.web.edit.Operation.post;
import static dev.debrief.web.edit.Operation.put;

import dev.debrief.api.actions.ActionArea;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Priority;
import dev.debrief.web.edit.Field.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Action items are promised, done, verified or given up. */
final class ActionOperations {

    private ActionOperations() {}

    static List<Operation> all() {
        return List.of(
                post(
                        "action-item",
                        "/action-items",
                        promised(line("owner/person"), line("owner/team"), Field.of(Kind.DAY, "dueOn"))),
                correct("action-item-correction", "/action-items/{}", "/actions/items", promised(text("description"))),
                put(
                        "assignment",
                        "/action-items/{}/assignment",
                        line("owner/person"),
                        line("owner/team"),
                        Field.of(Kind.DAY, "dueOn").needed()),
                put(
                        "deadline",
                        "/action-items/{}/deadline",
                        Field.of(Kind.DAY, "dueOn").needed(),
                        reason()),
                put(
                        "issue",
                        "/action-items/{}/issues",
                        line("system").needed(),
                        line("key").needed(),
                        line("url")),
                post("start", "/action-items/{}/start"),
                post("block", "/action-items/{}/block", reason()),
                post("unblock", "/action-items/{}/unblock"),
                post(
                        "completion",
                        "/action-items/{}/completion",
                        text("evidence").needed()),
                post(
                        "verification",
                        "/action-items/{}/verification",
                        Field.of(Kind.YES_NO, "effective").needed(),
                        text("evidence").needed()),
                post("reopening", "/action-items/{}/reopening", reason()),
                post(
                        "cancellation",
                        "/action-items/{}/cancellation",
                        reason(),
                        line("riskAcceptedBy").needed()));
    }

    /** What an action item promises, and more. */
    private static Field[] promised(Field... more) {
        return Stream.concat(
                        Stream.of(
                                line("title").needed(),
                                text("successCriterion").needed(),
                                choice("type", ActionType.class).needed(),
                                choice("category", ActionCategory.class).needed(),
                                choices("addresses", Choices.CAUSES).needed(),
                                choice("priority", Priority.class),
                                choice("area", ActionArea.class)),
                        Stream.of(more))
                .toArray(Field[]::new);
    }
}
