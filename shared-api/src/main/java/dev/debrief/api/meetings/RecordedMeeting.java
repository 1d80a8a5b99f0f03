package dev.debrief.api.meetings;

import dev.debrief.api.report.Part;
import java.util.function.UnaryOperator;

/**
 * A meeting as a part of the report.
 *
 * @param id id of the meeting
 * @param meeting when it was held, by whom, and what came of it
 * @param recordedBy name of the actor who recorded it
 */
public record RecordedMeeting(MeetingId id, Meeting meeting, String recordedBy) implements Part {

    public RecordedMeeting corrected(Meeting to) {
        return new RecordedMeeting(id, to, recordedBy);
    }

    /**
     * The same with other names for people.
     *
     * @param name replaces a name
     * @param text replaces the names in a text
     */
    public RecordedMeeting withNames(UnaryOperator<String> name, UnaryOperator<String> text) {
        return new RecordedMeeting(
                id,
                new Meeting(
                        meeting.heldAt(),
                        name.apply(meeting.facilitator()),
                        meeting.attendees().stream()
                                .map(attendee -> new Attendee(name.apply(attendee.person()), attendee.role()))
                                .toList(),
                        meeting.minutes() == null ? null : text.apply(meeting.minutes()),
                        meeting.recording()),
                name.apply(recordedBy));
    }
}
