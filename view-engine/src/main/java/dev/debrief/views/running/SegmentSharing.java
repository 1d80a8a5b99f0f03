package dev.debrief.views.running;

import dev.debrief.views.generations.Generation;
import dev.debrief.views.running.Segments.SegmentClaim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shares the segments with other nodes as they come and go. One thread runs it repeatedly. */
@Component
class SegmentSharing {

    /** How long another node counts as present after it was seen. */
    private static final Duration PRESENT = Duration.ofSeconds(10);

    private final Segments segments;
    private volatile boolean others;
    private volatile long othersSeenAt;

    SegmentSharing(Segments segments) {
        this.segments = segments;
    }

    /** Asks others for segments if this node writes too few, and hands over those that others ask for if it writes too many. */
    void share(Map<Generation, GenerationProcessor> running) {
        List<SegmentClaim> written = running.keySet().stream()
                .map(Generation::name)
                .sorted()
                .flatMap(processor -> segments.recent(processor).stream())
                .toList();
        SegmentBalance balance = new SegmentBalance(segments.node(), written);
        if (balance.hasOthers()) {
            others = true;
            othersSeenAt = System.nanoTime();
        }
        balance.toAskFor().forEach(segments::ask);
        balance.toRefuse().forEach(segments::refuse);
        balance.toHandOver().forEach(claim -> processor(claim, running).handOver(claim.segment()));
        balance.unclaimed().forEach(claim -> processor(claim, running).takeBack(claim.segment()));
    }

    private static GenerationProcessor processor(SegmentClaim claim, Map<Generation, GenerationProcessor> running) {
        return Objects.requireNonNull(running.get(Generation.of(claim.processor())));
    }

    /** Whether other nodes were seen lately. */
    boolean hasOthers() {
        return others && System.nanoTime() - othersSeenAt < PRESENT.toNanos();
    }
}
