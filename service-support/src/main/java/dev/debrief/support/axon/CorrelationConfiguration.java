package dev.debrief.support.axon;

import dev.debrief.api.Actor;
import dev.debrief.support.http.CorrelationIds;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copies metadata from a command to its events: the actor, the source, the request id and the ids of the causing messages. */
@Configuration(proxyBeanMethods = false)
class CorrelationConfiguration {

    @Bean
    CorrelationDataProvider whoAndHow() {
        return new SimpleCorrelationDataProvider(
                Actor.ID, Actor.NAME, Actor.ROLE, Actor.SOURCE, Actor.IDEMPOTENCY_KEY, CorrelationIds.IN_METADATA);
    }

    @Bean
    CorrelationDataProvider whichLedToWhich() {
        return new MessageOriginProvider();
    }
}
