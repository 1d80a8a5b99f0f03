package dev.debrief.command.support;

import dev.debrief.api.Identity;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.Cast;
import dev.debrief.command.access.KnownReports;
import dev.debrief.command.access.StoredReports;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.command.report.Report;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import dev.debrief.support.axon.ContentHash;
import dev.debrief.support.axon.EventReader;
import dev.debrief.support.language.LanguageChecker;
import dev.debrief.support.security.SingleKey;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** All that decides, in memory: the bus with its rules, the report with its cache, and an event store. */
public final class CommandSide implements AutoCloseable {

    private final ValidatorFactory validators = Validation.buildDefaultValidatorFactory();
    private final Configuration axon;

    public CommandSide(Clock clock) {
        CommandBusConfiguration rules = new CommandBusConfiguration();
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(any -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(any -> new InMemoryEventStorageEngine())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Report.class)
                        .configureCache(config -> new ReportCache(config::eventStore)))
                .registerComponent(Clock.class, any -> clock)
                .registerComponent(CurrentTaxonomy.class, any -> Cast.AS_DELIVERED)
                .registerComponent(CurrentPolicy.class, any -> Cast.POLICY)
                .registerComponent(LanguageChecker.class, any -> LanguageChecker.delivered())
                .registerComponent(ContentHash.class, any -> (stream, version, counts) -> Cast.HASH)
                .registerComponent(EventReader.class, any -> Cast.EVENTS)
                .registerComponent(KnownReports.class, config -> reports(config.eventStore()))
                .start();
        rules.intercept(axon.commandBus(), validators, axon.getComponent(KnownReports.class));
    }

    /** What the controllers and the import send with. */
    public Commands commands() {
        return new Commands(
                axon.commandGateway(),
                new ConflictingChanges(
                        axon.eventStore(), axon.getComponent(KnownReports.class), axon.commandGateway()));
    }

    private static KnownReports reports(EventStore events) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("events", events));
        return new StoredReports(beans.getBeanProvider(EventStore.class));
    }

    /** The answer to a command. */
    public Object send(ReportCommand command) {
        return axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, SingleKey.ADMIN.metaData()));
    }

    /** The answer to a command of this caller. */
    public Object send(ReportCommand command, Identity caller) {
        return axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, caller.metaData()));
    }

    /** The answer to an edit of this version. */
    public Object send(ReportCommand command, long version) {
        return axon.commandGateway()
                .sendAndWait(new GenericCommandMessage<>(command, SingleKey.ADMIN.metaData())
                        .andMetaData(Map.of(Commands.EXPECTED_VERSION, version)));
    }

    /** What another node records meanwhile. */
    public void recordElsewhere(ReportEvent event, long version) {
        axon.eventStore()
                .publish(new GenericDomainEventMessage<>(
                        Report.class.getSimpleName(), event.reportId().toString(), version, event));
    }

    /** All that was recorded about a report. */
    public List<ReportEvent> events(ReportId report) {
        return axon.eventStore()
                .readEvents(report.toString())
                .asStream()
                .map(message -> (ReportEvent) message.getPayload())
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
        validators.close();
    }
}
