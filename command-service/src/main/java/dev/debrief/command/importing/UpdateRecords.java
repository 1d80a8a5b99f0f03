package dev.debrief.command.importing;

import static dev.debrief.command.importing.LenientFields.line;
import static dev.debrief.command.importing.LenientFields.text;

import dev.debrief.api.Text;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The status updates of an imported incident.
 *
 * @param zone of times that name none
 */
record UpdateRecords(JsonNode updates, ZoneId zone, LenientFields fields) {

    /** The status that the latest update reports; resolved if none does. */
    IncidentStatus status() {
        IncidentStatus status = IncidentStatus.RESOLVED;
        for (JsonNode update : byTime()) {
            status = Optional.ofNullable(text(update.path("status")))
                    .flatMap(SourceVocabulary::status)
                    .orElse(status);
        }
        return status;
    }

    /** Some sources list the latest first; without times, the order of the source is kept. */
    private List<JsonNode> byTime() {
        return updates.valueStream().sorted(Comparator.comparing(this::timeOf)).toList();
    }

    private Instant timeOf(JsonNode update) {
        String at = text(update.path("at"));
        return at == null || LenientTime.isDate(at) ? Instant.EPOCH : LenientTime.parse(at, zone);
    }

    /** The updates as timeline events; those without a time are left out, with a note. */
    List<TimelineEntry> timeline(Origin origin) {
        List<TimelineEntry> timeline = new ArrayList<>();
        int number = 0;
        for (JsonNode update : updates) {
            Instant at = fields.time("extra.updates[" + number + "].at", update.path("at"));
            String status = Optional.ofNullable(text(update.path("status"))).orElse("update");
            String message = fields.longText("extra.updates[" + number + "].message", update.path("message"));
            if (at == null) {
                fields.note("extra.updates[" + number + "] has no time: left out");
            } else {
                timeline.add(new TimelineEntry(
                        kind(status, at, number),
                        at,
                        message == null ? line(status, Text.SHORT) : message,
                        List.of(),
                        Confidence.UNVERIFIED,
                        new Source(origin.system(), line(origin.externalId() + "#" + number, 500))));
            }
            number++;
        }
        return timeline;
    }

    /** An end that was followed by a reopening was none. */
    private TimelineKind kind(String status, Instant at, int number) {
        TimelineKind kind = SourceVocabulary.kind(status);
        if (kind == TimelineKind.RESOLUTION && isReopenedAfter(at)) {
            fields.note("extra.updates[" + number + "] was followed by a reopening: not the resolution");
            return TimelineKind.STATUS_CHANGE;
        }
        return kind;
    }

    private boolean isReopenedAfter(Instant at) {
        return updates.valueStream()
                .filter(update -> timeOf(update).isAfter(at))
                .flatMap(update -> Optional.ofNullable(text(update.path("status"))).stream())
                .anyMatch(SourceVocabulary::isReopening);
    }

    /** Whether one of the events is an end, or was one before a reopening. */
    boolean areResolved(List<TimelineEntry> timeline) {
        return timeline.stream().anyMatch(entry -> entry.kind() == TimelineKind.RESOLUTION)
                || updates.valueStream()
                        .flatMap(update -> Optional.ofNullable(text(update.path("status"))).stream())
                        .anyMatch(status -> SourceVocabulary.kind(status) == TimelineKind.RESOLUTION);
    }
}
