package dev.debrief.web.edit;

import static dev.debrief.web.edit.Field.choice;
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
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.web.edit.Field.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be edited in a report, and with which fields. */
final class Operations {

    private static final Field TIME = Field.of(Kind.TIME, "occurredAt").needed();

    private static final Field[] ENTRY = {
        choice("kind", TimelineKind.class).needed(),
        TIME,
        Field.of(Kind.TIME, "endedAt"),
        text("text").needed(),
        Field.of(Kind.NAMES, "actors"),
        choice("confidence", Confidence.class)
    };

    private static final Field[] CAUSE = {
        choice("kind", CauseKind.class).needed(),
        text("text").needed(),
        Field.of(Kind.CHECK, "primary"),
        choice("category", Choices.CATEGORIES),
        choice("factorClass", FactorClass.class),
        choice("role", FactorRole.class)
    };

    private static final Field[] IMPACT = {
        choice("dimension", ImpactDimension.class).needed(),
        text("text"),
        line("metric"),
        Field.of(Kind.NUMBER, "amount/value"),
        line("amount/unit"),
        Field.of(Kind.CHECK, "estimated")
    };

    private static final Field[] LESSON = {
        choice("kind", LessonKind.class).needed(), text("text").needed()
    };

    private static final List<Operation> HEADLINE = List.of(
            put("title", "/title", line("title").needed().filledFrom("/title"), line("reason")),
            put(
                    "severity",
                    "/severity",
                    choice("severity", Severity.class).needed().filledFrom("/severity"),
                    line("rationale").needed()),
            put(
                    "status",
                    "/status",
                    choice("status", IncidentStatus.class).needed().filledFrom("/status"),
                    line("reason")),
            put("service", "/services", line("name").needed(), choice("kind", ServiceKind.class)),
            put("team", "/teams", line("name").needed()),
            put(
                    "role",
                    "/roles",
                    line("person").needed(),
                    choice("role", ResponseRole.class).needed()),
            put(
                    "milestone",
                    "/milestones/{}",
                    new Field("milestone", Kind.PLACE, true, "", Choices.of(MilestoneName.class)),
                    Field.of(Kind.TIME, "at").needed(),
                    line("reason")),
            put(
                            "section",
                            "/sections/{}",
                            new Field("section", Kind.PLACE, true, "/name", Choices.NONE),
                            text("text").needed().filledFrom("/text"),
                            Field.of(Kind.VERSION, "baseVersion"))
                    .of("/sections"));

    private static final List<Operation> PARTS = List.of(
            post("timeline", "/timeline", ENTRY),
            correct("timeline-entry", "/timeline/{}", Operation.TIMELINE, ENTRY),
            post("timeline-withdrawal", "/timeline/{}/withdrawal", reason()),
            post("impact", "/impacts", IMPACT),
            correct("impact-correction", "/impacts/{}", "/impacts", IMPACT),
            post("cause", "/causes", CAUSE),
            correct("cause-correction", "/causes/{}", "/analysis/causes", CAUSE),
            post(
                    "causal-link",
                    "/causal-links",
                    choice("from", Choices.CAUSES).needed(),
                    choice("to", Choices.EFFECTS).needed(),
                    text("text")),
            post(
                    "why-chain",
                    "/why-chains",
                    choice("focus", WhyFocus.class).needed(),
                    Field.of(Kind.WHYS, "whys").needed()),
            post("lesson", "/lessons", LESSON),
            correct("lesson-correction", "/lessons/{}", "/lessons", LESSON));

    private static final List<Operation> WORK = List.of(
            post(
                    "action-item",
                    "/action-items",
                    line("title").needed(),
                    text("successCriterion").needed(),
                    choice("type", ActionType.class).needed(),
                    choice("category", ActionCategory.class).needed(),
                    new Field("addresses", Kind.CHOICES, true, "", Choices.CAUSES),
                    choice("priority", Priority.class),
                    choice("area", ActionArea.class),
                    line("owner/person"),
                    line("owner/team"),
                    Field.of(Kind.DAY, "dueOn")),
            put(
                    "assignment",
                    "/action-items/{}/assignment",
                    line("owner/person"),
                    line("owner/team"),
                    Field.of(Kind.DAY, "dueOn").needed()),
            post("start", "/action-items/{}/start"),
            post("block", "/action-items/{}/block", reason()),
            post("unblock", "/action-items/{}/unblock"),
            post("completion", "/action-items/{}/completion", text("evidence").needed()),
            post(
                    "verification",
                    "/action-items/{}/verification",
                    Field.of(Kind.CHECK, "effective"),
                    text("evidence").needed()),
            post("reopening", "/action-items/{}/reopening", reason()),
            post(
                    "comment",
                    "/comments",
                    Field.of(Kind.GIVEN, "about/kind"),
                    Field.of(Kind.GIVEN, "about/id"),
                    text("text").needed()),
            post("reply", "/comments/{}/replies", text("text").needed()),
            post("resolution", "/comments/{}/resolution", line("note")));

    private static final List<Operation> REVIEW = List.of(
            put("review", "/review", Field.of(Kind.NAMES, "reviewers").needed(), Field.of(Kind.DAY, "dueOn")),
            post(
                    "approval",
                    "/review/approval",
                    Field.of(Kind.NUMBER, "version").needed()),
            post("changes-request", "/review/changes-request", reason()),
            post("review-cancellation", "/review/cancellation", reason()),
            post("publication", "/publication"));

    private static final Map<String, Operation> ALL = List.of(HEADLINE, PARTS, WORK, REVIEW).stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}

    static Map<String, Operation> all() {
        return ALL;
    }
}
