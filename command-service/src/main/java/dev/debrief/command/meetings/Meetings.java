package dev.debrief.command.meetings;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.MEETING_NOT_FOUND;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingCommand.CorrectMeeting;
import dev.debrief.api.meetings.MeetingCommand.RecordMeeting;
import dev.debrief.api.meetings.MeetingCommand.WithdrawMeeting;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.MeetingId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The meetings about a report. */
public class Meetings {

    private static final int MAX_MEETINGS = 100;

    private final Map<MeetingId, MeetingState> meetings = new HashMap<>();

    /**
     * The state of a meeting that later decisions need.
     *
     * @param first what was recorded first
     * @param present what is recorded now; null if it was withdrawn
     * @param version the version of the report that answered the first command
     */
    private record MeetingState(Meeting first, @Nullable Meeting present, long version) {

        MeetingState now(@Nullable Meeting meeting) {
            return new MeetingState(first, meeting, version);
        }
    }

    @CommandHandler
    long decide(RecordMeeting command, Clock clock) {
        MeetingState known = meetings.get(command.meetingId());
        if (known != null) {
            rejectIf(!known.first().equals(command.meeting()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectFull(meetings.size() >= MAX_MEETINGS, MAX_MEETINGS);
        rejectFuture("/heldAt", command.meeting().heldAt(), clock);
        apply(new MeetingRecorded(command.reportId(), command.meetingId(), command.meeting()));
        return getVersion();
    }

    @CommandHandler
    void decide(CorrectMeeting command, Clock clock) {
        Meeting present = require(state(command.meetingId()).present(), MEETING_NOT_FOUND);
        if (!present.equals(command.to())) {
            rejectFuture("/to/heldAt", command.to().heldAt(), clock);
            apply(new MeetingCorrected(
                    command.reportId(), command.meetingId(), present, command.to(), command.reason()));
        }
    }

    @CommandHandler
    void decide(WithdrawMeeting command) {
        if (state(command.meetingId()).present() != null) {
            apply(new MeetingWithdrawn(command.reportId(), command.meetingId(), command.reason()));
        }
    }

    private MeetingState state(MeetingId id) {
        return require(meetings.get(id), MEETING_NOT_FOUND);
    }

    @EventSourcingHandler
    void evolve(MeetingRecorded event, @SequenceNumber long version) {
        meetings.put(event.meetingId(), new MeetingState(event.meeting(), event.meeting(), version));
    }

    @EventSourcingHandler
    void evolve(MeetingCorrected event) {
        meetings.computeIfPresent(event.meetingId(), (id, known) -> known.now(event.to()));
    }

    @EventSourcingHandler
    void evolve(MeetingWithdrawn event) {
        meetings.computeIfPresent(event.meetingId(), (id, known) -> known.now(null));
    }
}
