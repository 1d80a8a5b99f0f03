package dev.debrief.query.analytics.facts;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventWithdrawn;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.query.support.Copies;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times of the earliest timeline events of a report. Only a few are kept, so that a long timeline costs little: enough to know the
 * first one when others are withdrawn.
 *
 * @param times by the ids of the timeline events
 */
record EarliestTimes(Map<String, Instant> times) {

    static final EarliestTimes NONE = new EarliestTimes(Map.of());

    private static final int KEPT = 20;

    Optional<Instant> first() {
        return times.values().stream().min(Comparator.naturalOrder());
    }

    EarliestTimes evolve(ReportEvent event) {
        return switch (event) {
            case TimelineEventRecorded e -> with(e.eventId(), e.entry().occurredAt());
            case TimelineEventCorrected e -> with(e.eventId(), e.to().occurredAt());
            case TimelineEventWithdrawn e -> with(e.eventId(), null);
            default -> this;
        };
    }

    private EarliestTimes with(TimelineEventId id, @Nullable Instant at) {
        Map<String, Instant> changed = Copies.with(times, id.toString(), at);
        return new EarliestTimes(changed.size() <= KEPT ? changed : Copies.with(changed, latest(changed), null));
    }

    private static String latest(Map<String, Instant> times) {
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
