package dev.debrief.command.timeline;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives milestones from the timeline: the first detection and the first responder, but the last recovery and resolution, because
 * a relapse invalidates earlier ones.
 */
public class MilestoneFeed {

    private static final Comparator<Entry<TimelineEventId, TimelineEventState>> BY_TIME =
            Comparator.<Entry<TimelineEventId, TimelineEventState>>comparingLong(
                            e -> e.getValue().entry().occurredAt().toEpochMilli())
                    .thenComparing(e -> e.getKey().value());

    private final Listener milestones;

    MilestoneFeed(Listener milestones) {
        this.milestones = milestones;
    }

    /** Receives a milestone of the timeline; nulls if the timeline has none. */
    public interface Listener {
        void milestoneMoved(
                ReportId report,
                MilestoneName milestone,
                @Nullable TimelineEventId source,
                @Nullable TimelineEntry entry);
    }

    void publish(ReportId report, TimelineKind kind, Map<TimelineEventId, TimelineEventState> items) {
        milestoneOf(kind).ifPresent(milestone -> {
            Optional<Entry<TimelineEventId, TimelineEventState>> source = items.entrySet().stream()
                    .filter(e ->
                            e.getValue().entry().kind() == kind && !e.getValue().withdrawn())
                    .min(milestone.isEnd() ? BY_TIME.reversed() : BY_TIME);
            milestones.milestoneMoved(
                    report,
                    milestone,
                    source.map(Entry::getKey).orElse(null),
                    source.map(e -> e.getValue().entry()).orElse(null));
        });
    }

    private static Optional<MilestoneName> milestoneOf(TimelineKind kind) {
        return switch (kind) {
            case DETECTION -> Optional.of(MilestoneName.DETECTED);
            case RESPONDER_JOINED -> Optional.of(MilestoneName.ACKNOWLEDGED);
            case RECOVERY -> Optional.of(MilestoneName.MITIGATED);
            case RESOLUTION -> Optional.of(MilestoneName.RESOLVED);
            case ESCALATION, ACTION, ATTEMPTED_FIX, MESSAGE, HYPOTHESIS, STATUS_CHANGE, NOTE -> Optional.empty();
        };
    }
}
