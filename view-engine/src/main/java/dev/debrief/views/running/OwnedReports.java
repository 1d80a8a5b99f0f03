package dev.debrief.views.running;

import dev.debrief.views.generations.Generation;
import dev.debrief.views.parking.ReportWriter;
import dev.debrief.views.running.WriteBatch.StaleWriterException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes single reports of the segments that this node has claimed, beside the event processors. */
@Component
class OwnedReports implements ReportWriter {

    private final ViewProcessors processors;
    private final Batches batches;
    private final MongoTokenStore tokens;

    OwnedReports(ViewProcessors processors, Batches batches, MongoTokenStore tokens) {
        this.processors = processors;
        this.batches = batches;
        this.tokens = tokens;
    }

    @Override
    public Collection<Generation> generations() {
        return Set.copyOf(processors.running().keySet());
    }

    @Override
    public boolean writes(Generation generation, String report) {
        return segmentOf(generation, report).isPresent();
    }

    @Override
    public @Nullable String apply(Generation generation, DomainEventMessage<?> event, long position) {
        String report = event.getAggregateIdentifier();
        WriteBatch writes = batches.writes(generation);
        String problem = batches.tryToApply(generation, new IncomingEvent(event, position), writes);
        if (problem == null) {
            int segment = segmentOf(generation, report)
                    .orElseThrow(() -> new UnableToClaimTokenException("This node does not write report " + report));
            tokens.extendClaim(generation.name(), segment);
            flush(writes);
        }
        return problem;
    }

    private static void flush(WriteBatch writes) {
        try {
            writes.flush();
        } catch (StaleWriterException e) {
            throw new UnableToClaimTokenException(e.getMessage(), e);
        }
    }

    private Optional<Integer> segmentOf(Generation generation, String report) {
        return Optional.ofNullable(processors.running().get(generation))
                .flatMap(processor -> processor.segmentOf(report));
    }
}
