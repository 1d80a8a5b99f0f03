package dev.debrief.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The event store as the program sets it up, with nothing of the program on it. */
final class BareStore implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BareStore(Class<?> configuration, String settings, String setting) {
        System.setProperty("disable-axoniq-console-message", "true");
        context = new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=" + settings)
                .run(
                        setting,
                        // Of what a program watches, only the store is here.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--spring.autoconfigure.exclude=org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration");
    }

    /** The one of standalone, in a folder. */
    static BareStore embedded(Path data) {
        return new BareStore(Embedded.class, "application", "--debrief.data=" + data);
    }

    /** The one of the services, at an address. */
    static BareStore axonServer(String address) {
        return new BareStore(AxonServer.class, "command-service", "--axon.axonserver.servers=" + address);
    }

    EventStore events() {
        return context.getBean(EventStore.class);
    }

    /** Appends in one transaction. */
    static void append(EventStore store, List<? extends EventMessage<?>> events) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.execute(() -> store.publish(events));
    }

    /** How long the event's payload is in the store. */
    int sizeOf(EventMessage<?> event) {
        return context.getBean("eventSerializer", Serializer.class)
                .serialize(event.getPayload(), byte[].class)
                .getData()
                .length;
    }

    @Override
    public void close() {
        context.close();
    }

    /** How events are written down. */
    @SpringBootApplication(scanBasePackages = "dev.debrief.support.axon")
    static class AxonServer {}

    /** And the store of standalone. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "dev.debrief.standalone",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EmbeddedEventStore"))
    static class Embedded extends AxonServer {}
}
