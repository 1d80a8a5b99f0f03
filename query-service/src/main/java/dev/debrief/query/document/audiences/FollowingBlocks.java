package dev.debrief.query.document.audiences;

import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.links.Link;
import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.report.ReportView;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.support.markdown.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows the text of a report: action items, updates, meetings, to whom it was sent, and sources. */
public final class FollowingBlocks {

    private final ReportView report;
    private final List<Block> blocks = new ArrayList<>();

    private FollowingBlocks(ReportView report) {
        this.report = report;
    }

    public static List<Block> of(ReportView report) {
        FollowingBlocks following = new FollowingBlocks(report);
        following.actions();
        following.updates();
        following.meetings();
        following.distributions();
        following.sources();
        return following.blocks;
    }

    private void actions() {
        List<Block.Action> actions = report.actions().items().stream()
                .map(tracked -> Editions.action(
                        tracked.item(),
                        tracked.item().proposal().title(),
                        tracked.item().proposal().successCriterion()))
                .toList();
        if (!actions.isEmpty()) {
            blocks.add(new Block.Heading(2, "Action items"));
            blocks.add(new Block.Actions(actions, ""));
        }
    }

    private void updates() {
        chapter(
                "What we told others",
                report.updates().reversed().stream()
                        .map(update -> Entry.of(
                                Phrases.time(update.postedAt(), report.displayZone()),
                                update.text(),
                                List.of("For the " + update.audience() + " audience"))));
    }

    private void sources() {
        List<Entry> entries = new ArrayList<>();
        report.statedCauses()
                .forEach(cause -> entries.add(Entry.of(
                        "Cause as its source states it",
                        cause.text() == null ? "" : cause.text(),
                        Stream.of(cause.scheme(), cause.label())
                                .filter(Objects::nonNull)
                                .toList())));
        for (Link link : report.links()) {
            entries.add(new Entry("", PlainText.escaped(link.label()), List.of(), link.url()));
        }
        if (report.origin() != null) {
            String from = report.origin().organisation() == null
                    ? report.origin().system()
                    : report.origin().organisation() + ", by " + report.origin().system();
            entries.add(new Entry(
                    "Published by",
                    PlainText.escaped(from),
                    List.of(),
                    report.origin().url()));
        }
        chapter("Sources and links", entries.stream());
    }

    private void meetings() {
        chapter(
                "Meetings",
                report.meetings().stream().map(RecordedMeeting::meeting).map(this::meeting));
    }

    private Entry meeting(Meeting meeting) {
        String people = Stream.concat(
                        Stream.of(meeting.facilitator() + " (facilitator)"),
                        meeting.attendees().stream()
                                .map(one -> one.role() == null ? one.person() : one.person() + " (" + one.role() + ")"))
                .collect(Collectors.joining(", "));
        return new Entry(
                time(meeting.heldAt()),
                meeting.minutes() == null ? "" : meeting.minutes(),
                List.of("With " + people),
                meeting.recording());
    }

    private void distributions() {
        chapter(
                "Sent to",
                report.distributions().stream()
                        .map(RecordedDistribution::distribution)
                        .map(sent -> Entry.of(
                                time(sent.at()),
                                "To the " + sent.audience() + " audience by " + Phrases.inSentence(sent.channel()),
                                Stream.of(
                                                sent.recipients(),
                                                sent.revision() == null ? null : "Revision " + sent.revision())
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    private void chapter(String title, Stream<Entry> entries) {
        List<Entry> all = entries.toList();
        if (!all.isEmpty()) {
            blocks.add(new Block.Heading(2, title));
            blocks.add(new Block.Entries(false, all));
        }
    }

    private String time(Instant at) {
        return Phrases.time(at.atZone(report.displayZone()).toOffsetDateTime(), report.displayZone());
    }
}
