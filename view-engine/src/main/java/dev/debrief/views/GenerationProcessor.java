package dev.debrief.views;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A generation being written by this node, as far as segments of it are in its hands. */
final class GenerationProcessor {

    private final Generation generation;
    private final PooledStreamingEventProcessor processor;
    private final MongoTokenStore tokens;
    private final Map<Integer, Long> published = new HashMap<>();

    GenerationProcessor(Generation generation, PooledStreamingEventProcessor processor, MongoTokenStore tokens) {
        this.generation = generation;
        this.processor = processor;
        this.tokens = tokens;
    }

    /** Where the segments in our hands have come. */
    Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        processor.processingStatus().forEach((segment, status) -> positions.put(segment, positionOf(status)));
        return positions;
    }

    private static long positionOf(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(-1);
    }

    /** Whether all segments are in our hands. */
    boolean isWhole() {
        return processor.processingStatus().values().stream()
                        .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                        .sum()
                == 1;
    }

    boolean fails() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** Tells the other nodes how far we have come, if we have since they were told. */
    void publishPositions() {
        positions().forEach((segment, position) -> {
            if (position >= 0 && !position.equals(published.get(segment))) {
                tokens.publishPosition(generation.name(), segment, position);
                published.put(segment, position);
            }
        });
    }

    /** Lets go of what is more than our share, for others to take. */
    void shareOut(int share) {
        processor.processingStatus().keySet().stream().sorted().skip(share).forEach(processor::releaseSegment);
    }

    void stop() {
        processor.shutDown();
    }
}
