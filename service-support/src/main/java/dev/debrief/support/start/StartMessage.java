package dev.debrief.support.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs that a service has started. The standalone program prints {@code Greeting} instead. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", matchIfMissing = true)
class StartMessage {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final String service;

    StartMessage(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        log.info("{} listens on port {}", service, event.getWebServer().getPort());
    }
}
