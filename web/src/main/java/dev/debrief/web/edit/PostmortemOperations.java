package dev.debrief.web.edit;

import static dev.debrief.web.edit.Field.choice;
import static dev.debrief.web.edit.Field.line;
import static dev.debrief.web.edit.Field.reason;
import static dev.debrief.web.edit.Field.text;
import static dev.debrief.web.edit.Field.time;
import static dev.debrief.web.edit.Operation.correct;
import static dev.debrief.web.edit.Operation.post;
import static dev.debrief.web.edit.Operation.put;

import dev.debrief.api.audiences.DistributionChannel;
import dev.debrief.api.updates.Audience;
import dev.debrief.web.edit.Field.Kind;
import java.util.List;

/** A report is commented, discussed, reviewed, published, sent to its readers, and closed. */
final class PostmortemOperations {

    private static final Field VERSION = Field.of(Kind.NUMBER, "version").needed();

    private static final Field[] MEETING = {
        time("heldAt").needed(),
        line("facilitator").needed(),
        Field.of(Kind.PEOPLE, "attendees"),
        text("minutes"),
        line("recording")
    };

    private PostmortemOperations() {}

    static List<Operation> all() {
        return List.of(
                post(
                        "comment",
                        "/comments",
                        Field.given("about/kind"),
                        Field.given("about/id"),
                        text("text").needed()),
                post("reply", "/comments/{}/replies", text("text").needed()),
                post("resolution", "/comments/{}/resolution", line("note")),
                post("comment-reopening", "/comments/{}/reopening", reason()),
                put("review", "/review", Field.of(Kind.OWNERS, "reviewers").needed(), Field.of(Kind.DAY, "dueOn")),
                post("approval", "/review/approval", VERSION),
                post("changes-request", "/review/changes-request", reason()),
                post("review-cancellation", "/review/cancellation", reason()),
                post("publication", "/publication"),
                post("revision-withdrawal", "/revisions/{}/withdrawal", reason()),
                post("audience-approval", "/audiences/{}/approval", VERSION),
                post(
                        "distribution",
                        "/distributions",
                        choice("audience", Audience.class).needed(),
                        choice("channel", DistributionChannel.class).needed(),
                        time("at").needed(),
                        line("recipients"),
                        Field.of(Kind.NUMBER, "revision")),
                post("distribution-withdrawal", "/distributions/{}/withdrawal", reason()),
                post("meeting", "/meetings", MEETING),
                correct("meeting-correction", "/meetings/{}", "/meetings", MEETING),
                post("meeting-withdrawal", "/meetings/{}/withdrawal", reason()),
                put("requirement", "/postmortem/requirement", line("note").needed(), time("dueAt")),
                post(
                        "waiver",
                        "/postmortem/waiver",
                        reason(),
                        line("acceptedBy").needed()),
                post("closure", "/postmortem/closure"),
                post("postmortem-reopening", "/postmortem/reopening", reason()));
    }
}
