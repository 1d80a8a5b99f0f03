package dev.debrief.views.admin;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ServerDescription;
import dev.debrief.support.health.StoreMonitor;
import dev.debrief.views.running.ViewProcessors;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/** Whether queries can be answered: MongoDB is available, all views are complete, and none is far behind. */
@Configuration(proxyBeanMethods = false)
class ViewsHealth {

    /** Some reports are parked because a view could not apply one of their events. All others are answered as usual. */
    static final Status PARKED = new Status("PARKED");

    /** Replaces the indicator of Spring Boot, which uses a command that not every server supports. All support {@code ping}. */
    @Bean
    StoreMonitor mongoHealthIndicator(MongoDatabase views, ObjectProvider<MongoClient> client) {
        Document ping = new Document("ping", 1);
        return new StoreMonitor("MongoDB at " + address(client), () -> {
            try {
                views.runCommand(ping);
            } catch (MongoTimeoutException e) {
                throw new IllegalStateException(reason(client), e);
            }
            return Map.of("database", views.getName());
        });
    }

    /** A short description of the problem; the message of the driver is very long. */
    private static String reason(ObjectProvider<MongoClient> client) {
        return client.stream()
                .flatMap(known -> known.getClusterDescription().getServerDescriptions().stream())
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .map(failure -> words(NestedExceptionUtils.getMostSpecificCause(failure)))
                .findFirst()
                .orElse("no server that accepts writes");
    }

    private static String words(Throwable cause) {
        return cause instanceof UnknownHostException ? "no such host" : Objects.toString(cause.getMessage());
    }

    /** The address without the rest of the connection string, which may contain a password. */
    private static String address(ObjectProvider<MongoClient> client) {
        MongoClient known = client.getIfAvailable();
        return known == null
                ? "an unknown address"
                : String.join(
                        ",",
                        known.getClusterDescription().getClusterSettings().getHosts().stream()
                                .map(host -> host.getHost() + ":" + host.getPort())
                                .toList());
    }

    @Bean
    HealthIndicator viewsHealthIndicator(
            ViewsMonitor monitor, ViewProcessors processors, @Value("${debrief.views.ready-lag:1000}") long readyLag) {
        return () -> {
            ViewsMonitor.Observation observation = monitor.latest();
            Health.Builder health = observation.error() != null
                    ? Health.down().withDetail("error", observation.error())
                    : Health.status(isReady(observation, readyLag) ? Status.UP : Status.OUT_OF_SERVICE);
            health.withDetail("head", observation.head()).withDetail("readyLag", readyLag);
            observation.views().forEach((view, status) -> health.withDetail(view, details(status, processors)));
            return health.build();
        };
    }

    private static boolean isReady(ViewsMonitor.Observation observation, long readyLag) {
        return observation.views().values().stream()
                .allMatch(view -> view.complete() && view.live().lag() < readyLag);
    }

    private static Map<String, Object> details(ViewStatus view, ViewProcessors processors) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", view.complete() ? "complete" : "building");
        details.put("generation", view.live().generation());
        details.put("position", view.live().position());
        details.put("lag", view.live().lag());
        details.put("segmentsHere", processors.segmentCount(view.liveGeneration()));
        details.put("failing", processors.isFailing(view.liveGeneration()));
        if (view.rebuild() != null) {
            details.put("rebuild", view.rebuild().phase().name());
            details.put("rebuilt", view.rebuild().progress());
        }
        return details;
    }

    @Bean
    HealthIndicator deadLettersHealthIndicator(ViewsMonitor monitor) {
        return () -> {
            Map<String, ViewStatus> views = monitor.latest().views();
            boolean none = views.values().stream().allMatch(view -> view.live().parked() == 0);
            Health.Builder health = views.isEmpty() ? Health.unknown() : Health.status(none ? Status.UP : PARKED);
            views.forEach(
                    (view, status) -> health.withDetail(view, status.live().parked()));
            return health.build();
        };
    }
}
