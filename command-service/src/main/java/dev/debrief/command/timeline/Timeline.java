package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.ACTION_WITHOUT_ACTOR;
import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.TIMELINE_EVENT_NOT_FOUND;
import static dev.debrief.api.Rejection.TIMELINE_EVENT_WITHDRAWN;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineCommand.CorrectTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineCommand.WithdrawTimelineEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.KeyMarked;
import dev.debrief.api.timeline.TimelineEvent.KeyUnmarked;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The timeline of an incident. Events are recorded in any order, and corrected and withdrawn with a reason. */
public class Timeline {

    private static final int MAX_EVENTS = 50_000;

    private final Map<TimelineEventId, TimelineEventState> items = new HashMap<>();
    private final MilestoneFeed milestoneFeed;

    /** @param milestones receives the milestones of the timeline */
    public Timeline(MilestoneFeed.Listener milestones) {
        milestoneFeed = new MilestoneFeed(milestones);
    }

    /** The current content of events that are not withdrawn. */
    public Map<TimelineEventId, TimelineEntry> standing() {
        Map<TimelineEventId, TimelineEntry> standing = new LinkedHashMap<>();
        items.forEach((id, timelineEventState) -> {
            if (!timelineEventState.withdrawn()) {
                standing.put(id, timelineEventState.entry());
            }
        });
        return standing;
    }

    /** Whether there is a timeline event like this that was not withdrawn. */
    public boolean isAny(Predicate<TimelineEntry> which) {
        return items.values().stream().anyMatch(known -> !known.withdrawn() && which.test(known.entry()));
    }

    /** Whether there is this timeline event, and it was not withdrawn. */
    public boolean stands(TimelineEventId id) {
        TimelineEventState known = items.get(id);
        return known != null && !known.withdrawn();
    }

    /** Whether a timeline event has this content and mark, and was not withdrawn. */
    public boolean says(TimelineEventId id, TimelineEntry entry, boolean key) {
        TimelineEventState known = items.get(id);
        return known != null && !known.withdrawn() && known.entry().equals(entry) && known.key() == key;
    }

    @CommandHandler
    public long decide(RecordTimelineEvent command, Clock clock) {
        TimelineEventState known = items.get(command.eventId());
        if (known != null) {
            TimelineEntry entry = command.now() ? command.entry().at(known.firstTime()) : command.entry();
            rejectIf(!known.wasRecordedAs(entry, command.key()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(items.size() >= MAX_EVENTS, MAX_EVENTS);
        rejectInvalid("", command.entry(), clock);
        apply(new TimelineEventRecorded(command.reportId(), command.eventId(), command.entry(), command.key()));
        feed(command.reportId(), command.entry().kind());
        return getVersion();
    }

    @CommandHandler
    public void decide(CorrectTimelineEvent command, Clock clock) {
        TimelineEventState timelineEventState = standing(command.eventId());
        if (timelineEventState.entry().equals(command.to())) {
            return;
        }
        rejectInvalid("/to", command.to(), clock);
        apply(new TimelineEventCorrected(
                command.reportId(), command.eventId(), timelineEventState.entry(), command.to(), command.reason()));
        feed(command.reportId(), timelineEventState.entry().kind());
        feed(command.reportId(), command.to().kind());
    }

    @CommandHandler
    public void decide(WithdrawTimelineEvent command) {
        TimelineEventState timelineEventState = require(items.get(command.eventId()), TIMELINE_EVENT_NOT_FOUND);
        if (!timelineEventState.withdrawn()) {
            apply(new TimelineEventWithdrawn(command.reportId(), command.eventId(), command.reason()));
            feed(command.reportId(), timelineEventState.entry().kind());
        }
    }

    @CommandHandler
    public void decide(MarkKey command) {
        if (!standing(command.eventId()).key()) {
            apply(new KeyMarked(command.reportId(), command.eventId()));
        }
    }

    @CommandHandler
    public void decide(UnmarkKey command) {
        if (standing(command.eventId()).key()) {
            apply(new KeyUnmarked(command.reportId(), command.eventId()));
        }
    }

    /** Derives all milestones after an import. */
    public void feedAll(ReportId report) {
        for (TimelineKind kind : TimelineKind.values()) {
            feed(report, kind);
        }
    }

    private void feed(ReportId report, TimelineKind kind) {
        milestoneFeed.publish(report, kind, items);
    }

    private TimelineEventState standing(TimelineEventId id) {
        TimelineEventState timelineEventState = require(items.get(id), TIMELINE_EVENT_NOT_FOUND);
        rejectIf(timelineEventState.withdrawn(), TIMELINE_EVENT_WITHDRAWN);
        return timelineEventState;
    }

    private static void rejectInvalid(String at, TimelineEntry entry, Clock clock) {
        rejectFuture(at + "/occurredAt", entry.occurredAt(), clock);
        rejectFuture(at + "/endedAt", entry.endedAt(), clock);
        rejectAtIf(
                entry.endedAt() != null && entry.endedAt().isBefore(entry.occurredAt()),
                at + "/endedAt",
                END_BEFORE_START);
        rejectAtIf(
                entry.kind() == TimelineKind.ACTION && entry.actors().isEmpty(), at + "/actors", ACTION_WITHOUT_ACTOR);
    }

    @EventSourcingHandler
    void evolve(TimelineEventRecorded event, @SequenceNumber long version) {
        items.put(event.eventId(), TimelineEventState.recorded(event.entry(), event.key(), version));
    }

    @EventSourcingHandler
    void evolve(TimelineEventCorrected event) {
        items.computeIfPresent(event.eventId(), (id, timelineEventState) -> timelineEventState.corrected(event.to()));
    }

    @EventSourcingHandler
    void evolve(TimelineEventWithdrawn event) {
        items.computeIfPresent(event.eventId(), (id, timelineEventState) -> timelineEventState.withdraw());
    }

    @EventSourcingHandler
    void evolve(KeyMarked event) {
        items.computeIfPresent(event.eventId(), (id, timelineEventState) -> timelineEventState.key(true));
    }

    @EventSourcingHandler
    void evolve(KeyUnmarked event) {
        items.computeIfPresent(event.eventId(), (id, timelineEventState) -> timelineEventState.key(false));
    }

    @EventSourcingHandler
    void evolve(MilestoneRecorded event, @SequenceNumber long version) {
        answered(event.fedBy(), version);
    }

    @EventSourcingHandler
    void evolve(MilestoneCorrected event, @SequenceNumber long version) {
        answered(event.fedBy(), version);
    }

    /** A milestone that follows a timeline event is part of the answer to that event. */
    private void answered(@Nullable TimelineEventId source, long version) {
        if (source != null) {
            items.computeIfPresent(source, (id, timelineEventState) -> timelineEventState.answeredWith(version));
        }
    }
}
