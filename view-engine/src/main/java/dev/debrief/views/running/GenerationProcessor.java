package dev.debrief.views.running;

import dev.debrief.views.generations.Generation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** Writes the segments of a generation that this node has claimed. */
final class GenerationProcessor {

    /** How long the node that has asked for a segment has time to claim it. */
    private static final Duration TIME_TO_CLAIM = Duration.ofSeconds(2);

    private final Generation generation;
    private final PooledStreamingEventProcessor processor;
    private final Segments segments;
    private final Map<Integer, Long> published = new HashMap<>();
    private final Map<Integer, Long> handedOver = new HashMap<>();

    GenerationProcessor(Generation generation, PooledStreamingEventProcessor processor, Segments segments) {
        this.generation = generation;
        this.processor = processor;
        this.segments = segments;
    }

    /** How far the segments that this node writes have come. */
    Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        processor.processingStatus().forEach((segment, status) -> positions.put(segment, positionOf(status)));
        return positions;
    }

    private static long positionOf(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(-1);
    }

    /** The last position that all segments of this node have applied, apart from those that fail. */
    long applied() {
        return processor.processingStatus().values().stream()
                .filter(status -> !status.isErrorState())
                .mapToLong(GenerationProcessor::positionOf)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether this node writes all segments. */
    boolean isWhole() {
        return processor.processingStatus().values().stream()
                        .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                        .sum()
                == 1;
    }

    boolean isFailing() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** Publishes the positions of this node for the other nodes, if they have changed. */
    synchronized void publishPositions() {
        positions().forEach((segment, position) -> {
            if (position >= 0 && !position.equals(published.get(segment))) {
                segments.publishPosition(generation.name(), segment, position);
                published.put(segment, position);
            }
        });
    }

    /** The segment that a report belongs to, if this node writes it. */
    Optional<Integer> segmentOf(String report) {
        return processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getSegment)
                .filter(segment -> segment.matches(report))
                .map(Segment::getSegmentId)
                .findFirst();
    }

    boolean writesSegment(int segment) {
        return processor.processingStatus().containsKey(segment);
    }

    /** Releases a segment for another node to claim. */
    void handOver(int segment) {
        Long at = handedOver.get(segment);
        if (at == null || hasExpired(at)) {
            handedOver.put(segment, System.nanoTime());
            processor.releaseSegment(segment);
        }
    }

    /** Claims a segment that was handed over and that no node has claimed. By itself the processor would wait up to a minute. */
    void takeBack(int segment) {
        Long at = handedOver.get(segment);
        if (at != null && hasExpired(at)) {
            handedOver.remove(segment);
            var unused = processor.claimSegment(segment);
        }
    }

    private static boolean hasExpired(long handedOverAt) {
        return System.nanoTime() - handedOverAt > TIME_TO_CLAIM.toNanos();
    }

    void stop() {
        processor.shutDown();
    }

    /** Stops; done when the segments are released. */
    CompletableFuture<Void> end() {
        return processor.shutdownAsync();
    }
}
