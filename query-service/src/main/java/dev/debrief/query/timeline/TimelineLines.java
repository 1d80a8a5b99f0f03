package dev.debrief.query.timeline;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.Part;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.query.history.Parts;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.support.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Shows timeline events to readers: in one zone, with the time elapsed and how late each was told.
 *
 * @param reference what elapsed time is counted from: the milestone {@code impactStarted}, null while that is not recorded
 */
public record TimelineLines(ZoneId zone, @Nullable Instant reference, DisplayNames names) {

    /** @param parts among them the headline and the milestones of the report */
    public static TimelineLines of(Collection<Part> parts, DisplayNames names) {
        return new TimelineLines(Parts.zone(parts), Parts.times(parts).get(MilestoneName.IMPACT_STARTED), names);
    }

    public TimelineLine line(TimelineItem item) {
        return line(item, TimelineEvidence.NONE);
    }

    public TimelineLine line(TimelineItem item, TimelineEvidence evidence) {
        TimelineEntry entry = item.entry();
        Duration elapsed = reference == null ? null : wholeSeconds(Duration.between(reference, entry.occurredAt()));
        Duration late = Duration.between(entry.occurredAt(), item.recordedAt());
        late = late.isNegative() ? Duration.ZERO : late;
        return new TimelineLine(
                item.id(),
                entry.kind(),
                inZone(entry.occurredAt()),
                entry.endedAt() == null ? null : inZone(entry.endedAt()),
                elapsed == null ? null : Durations.signed(elapsed),
                elapsed == null ? null : elapsed.toSeconds(),
                names.in(entry.text()),
                entry.actors().stream().map(names::of).toList(),
                item.key(),
                entry.confidence(),
                entry.source(),
                inZone(item.recordedAt()),
                names.of(item.recordedBy()),
                Durations.inWords(late),
                late.toSeconds(),
                item.corrected(),
                names.inAny(item.withdrawal()),
                evidence.of(item.id()));
    }

    /** Towards zero, so that the number and the words say the same. */
    private static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(duration.toMillis() / 1000);
    }

    private OffsetDateTime inZone(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
