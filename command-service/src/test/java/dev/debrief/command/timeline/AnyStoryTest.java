package dev.debrief.command.timeline;

import static dev.debrief.command.Cast.CLOCK;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.support.CommandSide;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any story. A failure names the seed of the story it fails for. */
class AnyStoryTest {

    private static final int LENGTH = 100;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeated_requests_leave_no_trace(long seed) {
        RandomStory story = new RandomStory(seed);
        List<ReportCommand> requests = story.requests(LENGTH);
        assertThat(eventsOf(story.withRepetitions(requests))).isEqualTo(eventsOf(requests));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_repeated_request_is_answered_as_at_first(long seed) {
        RandomStory story = new RandomStory(seed);
        Map<ReportCommand, Optional<Object>> atFirst = new HashMap<>();
        try (CommandSide debrief = new CommandSide(CLOCK)) {
            for (ReportCommand request : story.withRepetitions(story.requests(LENGTH))) {
                Optional<Object> answer = answer(debrief, request);
                if (RandomStory.creates(request)) {
                    assertThat(answer).as("%s", request).isEqualTo(atFirst.computeIfAbsent(request, any -> answer));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_milestones_say_what_the_timeline_says(long seed) {
        List<ReportEvent> events = eventsOf(new RandomStory(seed).requests(LENGTH));
        List<TimelineEntry> timeline = timelineAfter(events);
        assertThat(milestonesAfter(events)).isEqualTo(milestonesTold(timeline));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static List<ReportEvent> eventsOf(List<ReportCommand> requests) {
        try (CommandSide debrief = new CommandSide(CLOCK)) {
            requests.forEach(request -> answer(debrief, request));
            return debrief.events(REPORT);
        }
    }

    /** Empty for a request that is refused, as some are meant to be. */
    private static Optional<Object> answer(CommandSide debrief, ReportCommand request) {
        try {
            return Optional.of(debrief.send(request));
        } catch (CommandExecutionException refused) {
            assertThat(refused.getDetails()).as("a refusal of %s", request).isPresent();
            return Optional.empty();
        }
    }

    private static List<TimelineEntry> timelineAfter(List<ReportEvent> events) {
        Map<TimelineEventId, TimelineEntry> timeline = new HashMap<>();
        for (ReportEvent event : events) {
            switch (event) {
                case TimelineEventRecorded e -> timeline.put(e.eventId(), e.entry());
                case TimelineEventCorrected e -> timeline.put(e.eventId(), e.to());
                case TimelineEventWithdrawn e -> timeline.remove(e.eventId());
                default -> {}
            }
        }
        return List.copyOf(timeline.values());
    }

    private static Map<MilestoneName, Instant> milestonesAfter(List<ReportEvent> events) {
        Map<MilestoneName, Instant> milestones = new EnumMap<>(MilestoneName.class);
        for (ReportEvent event : events) {
            switch (event) {
                case MilestoneRecorded e -> milestones.put(e.milestone(), e.at());
                case MilestoneCorrected e -> milestones.put(e.milestone(), e.to());
                case MilestoneWithdrawn e -> milestones.remove(e.milestone());
                default -> {}
            }
        }
        return milestones;
    }

    private static Map<MilestoneName, Instant> milestonesTold(List<TimelineEntry> timeline) {
        Comparator<Instant> order = Comparator.naturalOrder();
        Map<MilestoneName, Instant> told = new EnumMap<>(MilestoneName.class);
        times(timeline, TimelineKind.DETECTION).min(order).ifPresent(at -> told.put(MilestoneName.DETECTED, at));
        times(timeline, TimelineKind.RESPONDER_JOINED)
                .min(order)
                .ifPresent(at -> told.put(MilestoneName.ACKNOWLEDGED, at));
        lastAfterStart(timeline, TimelineKind.RECOVERY).ifPresent(at -> told.put(MilestoneName.MITIGATED, at));
        lastAfterStart(timeline, TimelineKind.RESOLUTION).ifPresent(at -> told.put(MilestoneName.RESOLVED, at));
        return told;
    }

    private static Optional<Instant> lastAfterStart(List<TimelineEntry> timeline, TimelineKind kind) {
        return times(timeline, kind).max(Comparator.naturalOrder()).filter(at -> !at.isBefore(at("14:00")));
    }

    private static Stream<Instant> times(List<TimelineEntry> timeline, TimelineKind kind) {
        return timeline.stream().filter(entry -> entry.kind() == kind).map(TimelineEntry::occurredAt);
    }
}
