package dev.debrief.api;

import dev.debrief.api.audit.AccessEvent;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import org.jspecify.annotations.Nullable;

/** A fact that is kept for ever, about one of the things that Debrief decides on: each has a stream of such facts. */
public sealed interface DomainEvent permits ReportEvent, ClientEvent, AccessEvent, TaxonomyEvent, PatternReviewEvent {

    /** Why it was done, where the one who did it had to say so. */
    default @Nullable String reason() {
        return null;
    }
}
