package dev.debrief.api;

import dev.debrief.api.aliases.AliasEvent;
import dev.debrief.api.audit.AccessEvent;
import dev.debrief.api.clients.ClientEvent;
import dev.debrief.api.policy.PolicyEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import org.jspecify.annotations.Nullable;

/** A fact that is stored for ever. Each aggregate has its own stream of events. */
public sealed interface DomainEvent
        permits ReportEvent, ClientEvent, AccessEvent, TaxonomyEvent, PatternReviewEvent, PolicyEvent, AliasEvent {

    /** The reason that the actor gave for the change; null if none was given. */
    default @Nullable String reason() {
        return null;
    }
}
