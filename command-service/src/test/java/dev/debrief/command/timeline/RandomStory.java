package dev.debrief.command.timeline;

import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.correct;
import static dev.debrief.command.Cast.declaration;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.withdraw;

import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.updates.Audience;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateCommand.PostUpdate;
import dev.debrief.api.updates.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Requests as several people send them at once: in any order, some of them against the rules. The same for the same seed. */
final class RandomStory {

    private final Random random;

    RandomStory(long seed) {
        random = new Random(seed);
    }

    List<ReportCommand> requests(int number) {
        List<ReportCommand> requests = new ArrayList<>();
        requests.add(new DeclareIncident(REPORT, declaration()));
        while (requests.size() < number) {
            requests.add(request());
        }
        return requests;
    }

    /** The same requests, with some that create something sent again, directly or much later. */
    List<ReportCommand> withRepetitions(List<ReportCommand> requests) {
        List<ReportCommand> repeated = new ArrayList<>();
        for (ReportCommand request : requests) {
            repeated.add(request);
            while (random.nextBoolean()) {
                ReportCommand earlier = oneOf(repeated);
                if (creates(earlier)) {
                    repeated.add(earlier);
                }
            }
        }
        return repeated;
    }

    /** Whether it is a request that its sender may safely repeat. */
    static boolean creates(ReportCommand request) {
        return request instanceof DeclareIncident
                || request instanceof RecordTimelineEvent
                || request instanceof PostUpdate;
    }

    private ReportCommand request() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new RecordTimelineEvent(REPORT, someEvent(), someEntry(), random.nextBoolean());
            case 3, 4 -> correct(someEvent(), someEntry());
            case 5 -> withdraw(someEvent());
            case 6 -> random.nextBoolean() ? new MarkKey(REPORT, someEvent()) : new UnmarkKey(REPORT, someEvent());
            default ->
                new PostUpdate(REPORT, someUpdate(), new Update(oneOf(List.of("On it.", "Done.")), Audience.CUSTOMER));
        };
    }

    /** From an hour before the impact started to an hour into the future. */
    private TimelineEntry someEntry() {
        String time = "%02d:%02d".formatted(random.nextInt(13, 17), 15 * random.nextInt(4));
        return entry(
                oneOf(List.of(TimelineKind.values())), time, random.nextBoolean() ? new String[] {ADA} : new String[0]);
    }

    private TimelineEventId someEvent() {
        return new TimelineEventId(new UUID(0, random.nextInt(12)));
    }

    private UpdateId someUpdate() {
        return new UpdateId(new UUID(0, random.nextInt(4)));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
