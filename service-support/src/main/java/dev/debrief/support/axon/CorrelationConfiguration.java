package dev.debrief.support.axon;

import dev.debrief.api.Actor;
import dev.debrief.support.http.CorrelationIds;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What passes from a command to the events it causes: who did it, how it came in, with which request, and which message led to which. */
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
