package dev.debrief.api.timeline;

import dev.debrief.api.findings.FindingId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline event as readers see it. All times have the offset of the report's time zone.
 *
 * @param id id of the timeline event
 * @param kind kind of event, such as detection or action
 * @param occurredAt time at which it happened
 * @param endedAt time at which it was over; null if it did not last
 * @param elapsed time since the milestone impactStarted, such as +7 minutes or −3 minutes; null while that is not recorded
 * @param elapsedSeconds seconds since the milestone impactStarted, negative before it; null while that is not recorded
 * @param text what happened, as recorded by its author
 * @param actors names or roles of the people involved; empty if none are named
 * @param key whether it is one of the key events of the incident
 * @param confidence whether the event was checked against a source
 * @param source external system that the event comes from; null if it was entered by hand
 * @param recordedAt time at which it was first recorded in Debrief
 * @param recordedBy name of the actor who first recorded it
 * @param late delay between occurrence and recording in words, such as 12 minutes
 * @param lateSeconds delay between occurrence and recording in seconds, never negative
 * @param corrected whether its content was corrected at least once
 * @param withdrawal reason why it was withdrawn; null unless it was withdrawn
 * @param evidence material that shows this event, in the order in which it was recorded; empty if there is none
 */
public record TimelineLine(
        TimelineEventId id,
        TimelineKind kind,
        OffsetDateTime occurredAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String elapsed,
        @Nullable Long elapsedSeconds,
        String text,
        List<String> actors,
        boolean key,
        Confidence confidence,
        @Nullable Source source,
        OffsetDateTime recordedAt,
        String recordedBy,
        String late,
        long lateSeconds,
        boolean corrected,
        @Nullable String withdrawal,
        List<EvidenceName> evidence) {

    /**
     * Evidence of the same report.
     *
     * @param id id of the evidence
     * @param label short name of the evidence, such as Appendix A: error rate
     */
    public record EvidenceName(FindingId id, String label) {}
}
