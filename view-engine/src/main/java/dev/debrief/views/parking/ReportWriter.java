package dev.debrief.views.parking;

import dev.debrief.views.generations.Generation;
import java.util.Collection;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/** Writes the reports whose segments this node has claimed. */
public interface ReportWriter {

    /** The generations that this node writes. */
    Collection<Generation> generations();

    /** Whether this node writes a report. */
    boolean writes(Generation generation, String report);

    /**
     * Applies one event and writes the view.
     *
     * @return why the event cannot be applied, null if it was
     * @throws UnableToClaimTokenException if another node has taken over the report
     */
    @Nullable
    String apply(Generation generation, DomainEventMessage<?> event, long position);
}
