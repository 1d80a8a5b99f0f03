package dev.debrief.views.running;

import dev.debrief.views.Projection.ViewCollection;
import dev.debrief.views.ViewDocuments;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.parking.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates the batches in which generations are written. */
@Component
class Batches {

    private final ViewDocuments documents;
    private final Generations generations;
    private final DeadLetters deadLetters;

    Batches(ViewDocuments documents, Generations generations, DeadLetters deadLetters) {
        this.documents = documents;
        this.generations = generations;
        this.deadLetters = deadLetters;
    }

    EventBatch events(Generation generation) {
        return new EventBatch(generation, generations.projection(generation), writes(generation), deadLetters);
    }

    WriteBatch writes(Generation generation) {
        return new WriteBatch(
                documents,
                generation,
                generations.projection(generation).collections().stream()
                        .map(ViewCollection::name)
                        .toList());
    }

    /** @return why the event cannot be applied, null if it was */
    @Nullable
    String tryToApply(Generation generation, IncomingEvent event, WriteBatch writes) {
        return EventBatch.tryToApply(generations.projection(generation), event, writes);
    }
}
