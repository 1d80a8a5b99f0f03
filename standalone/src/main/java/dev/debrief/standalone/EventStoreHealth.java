package dev.debrief.standalone;

import dev.debrief.support.health.StoreMonitor;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports whether the embedded event store responds. */
@Configuration(proxyBeanMethods = false)
class EventStoreHealth {

    @Bean
    StoreMonitor eventStoreHealthIndicator(EventStore events, @Value("${debrief.data}") String data) {
        return new StoreMonitor("the event store in " + data, () -> {
            TrackingToken head = events.createHeadToken();
            return Map.of("head", head == null ? -1 : head.position().orElse(-1));
        });
    }
}
