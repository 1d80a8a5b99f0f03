package dev.debrief.api.meetings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about a report.
 *
 * @param heldAt when it began, in UTC; never in the future
 * @param facilitator name of the person who led it; one line of at most 200 characters
 * @param attendees who took part, at most 200; empty by default
 * @param minutes what was said and decided, in Markdown, at most 20000 characters; null if there are none
 * @param recording web address of a recording; null if there is none
 * @see "R-120"
 */
public record Meeting(
        @NotNull @Dated Instant heldAt,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String facilitator,

        @Size(max = 200) List<@NotNull @Valid Attendee> attendees,
        @Nullable @Text String minutes,
        @Nullable @WebAddress String recording) {

    public Meeting {
        attendees = attendees == null ? List.of() : List.copyOf(attendees);
    }
}
