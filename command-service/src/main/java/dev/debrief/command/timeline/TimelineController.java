package dev.debrief.command.timeline;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineCommand;
import dev.debrief.api.timeline.TimelineCommand.CorrectTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineCommand.WithdrawTimelineEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.CorrectionBody;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/timeline")
@Tag(name = "Timeline")
class TimelineController {

    private final Commands commands;
    private final Clock clock;

    TimelineController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a timeline event",
            description =
                    "Events can be recorded in any order. Only the text is required: it is a note, now. An event with a"
                            + " source and external id is recorded once.")
    ResponseEntity<WriteResult> record(
            @PathVariable ReportId id, @RequestBody TimelineEventBody body, IdempotencyKey key) {
        TimelineEventId eventId = idOf(id, body.source(), key);
        return commands.send(
                        new RecordTimelineEvent(
                                id,
                                eventId,
                                body.entry(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                                Boolean.TRUE.equals(body.key()),
                                body.occurredAt() == null),
                        eventId,
                        key)
                .createdAt("/api/reports/" + id + "/timeline");
    }

    @PutMapping("/{eventId}")
    @Operation(
            summary = "Correct a timeline event",
            description = "Requires a reason. The earlier content stays in the history. The same content again records"
                    + " nothing.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody CorrectionBody<TimelineEntry> body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectTimelineEvent(id, eventId, body.to(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/{eventId}/withdrawal")
    @Operation(
            summary = "Withdraw a timeline event",
            description = "Requires a reason. The event stays in the history.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawTimelineEvent(id, eventId, body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/{eventId}/key")
    @Operation(
            summary = "Mark or unmark a timeline event as a key event",
            description = "Key events are the major developments of the incident.")
    ResponseEntity<WriteResult> key(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody KeyBody body,
            IfMatch ifMatch) {
        TimelineCommand command = body.key() ? new MarkKey(id, eventId) : new UnmarkKey(id, eventId);
        return commands.edit(command, ifMatch).ok();
    }

    /** The id of an event from another system is derived from its external id, so that repeated deliveries are recorded once. */
    private static TimelineEventId idOf(ReportId report, @Nullable Source source, IdempotencyKey key) {
        if (source != null && source.system() != null && source.externalId() != null) {
            return new TimelineEventId(
                    IdempotencyKey.derivedFrom("timeline " + report, source.system(), source.externalId()));
        }
        return new TimelineEventId(key.orderedIdFor(Caller.current(), "timeline " + report));
    }

    /**
     * A new timeline event.
     *
     * @param kind the kind of the event; note if left out
     * @param occurredAt when the event happened, RFC 3339; now if left out
     * @param text what happened, in plain words
     * @param actors the names of the people or systems that acted
     * @param confidence how certain the time and text are
     * @param source the system that reported the event; optional
     * @param endedAt when the event was over, RFC 3339; left out if it did not last
     * @param key whether this is a key event; false if left out
     */
    record TimelineEventBody(
            @Nullable TimelineKind kind,
            @Nullable Instant occurredAt,
            @NotNull String text,
            List<String> actors,
            Confidence confidence,
            @Nullable Source source,
            @Nullable Instant endedAt,
            @Nullable Boolean key) {

        TimelineEntry entry(Instant now) {
            return new TimelineEntry(
                    kind == null ? TimelineKind.NOTE : kind,
                    occurredAt == null ? now : occurredAt,
                    text,
                    actors,
                    confidence,
                    source,
                    endedAt);
        }
    }

    /**
     * Whether a timeline event is a key event.
     *
     * @param key true to mark the event, false to unmark it
     */
    record KeyBody(boolean key) {}
}
