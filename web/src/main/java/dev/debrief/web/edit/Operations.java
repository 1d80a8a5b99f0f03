package dev.debrief.web.edit;

import static dev.debrief.web.edit.Field.choice;
import static dev.debrief.web.edit.Field.given;
import static dev.debrief.web.edit.Field.line;
import static dev.debrief.web.edit.Field.reason;
import static dev.debrief.web.edit.Field.text;
import static dev.debrief.web.edit.Field.time;
import static dev.debrief.web.edit.Operation.correct;
import static dev.debrief.web.edit.Operation.post;
import static dev.debrief.web.edit.Operation.put;

import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.updates.Audience;
import dev.debrief.web.edit.Field.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be edited in a report, and with which fields. */
final class Operations {

    private static final Field[] ENTRY = {
        choice("kind", TimelineKind.class).needed(),
        time("occurredAt").needed(),
        time("endedAt"),
        text("text").needed(),
        Field.of(Kind.NAMES, "actors"),
        choice("confidence", Confidence.class)
    };

    private static final Map<String, Operation> ALL = Stream.of(
                    headline(),
                    scope(),
                    texts(),
                    FindingOperations.all(),
                    ActionOperations.all(),
                    PostmortemOperations.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}

    static Map<String, Operation> all() {
        return ALL;
    }

    private static List<Operation> headline() {
        return List.of(
                put("title", "/title", line("title").needed().filledFrom("/title"), line("reason")),
                put("type", "/type", choice("type", IncidentType.class).needed().filledFrom("/type"), reason()),
                put(
                        "display-zone",
                        "/display-zone",
                        line("displayZone").needed().filledFrom("/displayZone"),
                        reason()),
                put("day", "/day", Field.of(Kind.DAY, "occurredOn").needed().filledFrom("/occurredOn"), reason()),
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
                put(
                        "detection",
                        "/detection",
                        choice("method", DetectionMethod.class).needed().filledFrom("/detection/method"),
                        text("description").filledFrom("/detection/description")),
                put(
                        "trigger",
                        "/trigger",
                        choice("kind", TriggerKind.class).needed().filledFrom("/analysis/trigger/kind"),
                        text("text").filledFrom("/analysis/trigger/text")),
                put(
                        "restriction",
                        "/restriction",
                        reason().filledFrom("/restriction/reason"),
                        Field.of(Kind.NAMES, "teams").filledFrom("/restriction/teams")),
                post("restriction-lifting", "/restriction/lifting", reason()));
    }

    /** What is concerned, and who takes part. */
    private static List<Operation> scope() {
        return List.of(
                put("service", "/services", line("name").needed(), choice("kind", ServiceKind.class)),
                put("service-removal", "/services", given("name"), Field.of(Kind.NO, "affected"), reason()),
                put("team", "/teams", line("name").needed()),
                put("team-removal", "/teams", given("name"), Field.of(Kind.NO, "assigned"), reason()),
                put(
                        "role",
                        "/roles",
                        line("person").needed(),
                        choice("role", ResponseRole.class).needed()),
                put("role-removal", "/roles", given("person"), given("role"), Field.of(Kind.NO, "assigned"), reason()),
                put("link", "/links", line("url").needed(), line("label").needed(), choice("kind", LinkKind.class)),
                put("link-removal", "/links", given("url"), Field.of(Kind.NO, "linked"), reason()));
    }

    private static List<Operation> texts() {
        return List.of(
                put(
                        "milestone",
                        "/milestones/{}",
                        new Field("milestone", Kind.PLACE, true, "", Choices.of(MilestoneName.class)),
                        time("at").needed(),
                        line("reason")),
                post("milestone-withdrawal", "/milestones/{}/withdrawal", reason()),
                put(
                                "section",
                                "/sections/{}",
                                new Field("section", Kind.PLACE, true, "/name", Choices.NONE),
                                text("text").needed().filledFrom("/text"),
                                Field.of(Kind.VERSION, "baseVersion"))
                        .of("/sections"),
                post("section-removal", "/sections/{}/removal", reason()),
                post("timeline", "/timeline", ENTRY),
                correct("timeline-entry", "/timeline/{}", Operation.TIMELINE, ENTRY),
                new Operation(
                        "timeline-verification",
                        "PUT",
                        "/timeline/{}",
                        Operation.TIMELINE,
                        true,
                        List.of(given("confidence"), reason())),
                put("timeline-key", "/timeline/{}/key", Field.of(Kind.YES, "key")),
                put("timeline-ordinary", "/timeline/{}/key", Field.of(Kind.NO, "key")),
                post("timeline-withdrawal", "/timeline/{}/withdrawal", reason()),
                post("update", "/updates", text("text").needed(), choice("audience", Audience.class), time("nextAt")),
                correct(
                        "update-correction",
                        "/updates/{}",
                        "/updates",
                        text("text").needed(),
                        choice("audience", Audience.class),
                        time("nextAt")));
    }
}
