package dev.debrief.support.health;

import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports whether Axon Server is connected. Axon's own indicator does not work with Spring Boot 4. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", matchIfMissing = true)
class AxonServerHealth {

    @Bean
    StoreMonitor axonServerHealthIndicator(AxonServerConnectionManager server, AxonServerConfiguration settings) {
        return new StoreMonitor("Axon Server at " + settings.getServers(), () -> {
            Map<String, Boolean> contexts = server.connections();
            if (contexts.isEmpty() || contexts.containsValue(false)) {
                throw new IllegalStateException("not connected");
            }
            return Map.of("contexts", contexts.keySet());
        });
    }
}
