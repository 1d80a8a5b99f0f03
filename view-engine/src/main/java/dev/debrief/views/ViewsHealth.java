package dev.debrief.views;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ServerDescription;
import dev.debrief.support.health.StoreMonitor;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Whether questions can be answered: MongoDB is there, all views are whole, and they don't lag far behind. */
@Configuration(proxyBeanMethods = false)
class ViewsHealth {

    /** Reports that wait because a view could not take in one of their events. All others are answered as ever. */
    static final Status PARKED = new Status("PARKED");

    /** By {@code ping}, which all that speak MongoDB's language know; it takes the place of Spring Boot's. */
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

    /** In a few words; the driver's own message is a page. */
    private static String reason(ObjectProvider<MongoClient> client) {
        return client.stream()
                .flatMap(known -> known.getClusterDescription().getServerDescriptions().stream())
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .map(failure -> words(NestedExceptionUtils.getMostSpecificCause(failure)))
                .findFirst()
                .orElse("no server that takes writes");
    }

    private static String words(Throwable cause) {
        return cause instanceof UnknownHostException ? "no such host" : Objects.toString(cause.getMessage());
    }

    /** Without what else the connection string says: it may hold a password. */
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
    HealthIndicator viewsHealthIndicator(ViewsMonitor watch, @Value("${debrief.views.ready-lag:1000}") long readyLag) {
        return () -> {
            ViewsMonitor.Observation observation = watch.latest();
            Health.Builder health = observation.error() != null
                    ? Health.down().withDetail("error", observation.error())
                    : Health.status(inOrder(observation, readyLag) ? Status.UP : Status.OUT_OF_SERVICE);
            health.withDetail("head", observation.head()).withDetail("readyLag", readyLag);
            observation.views().forEach((view, viewCondition) -> health.withDetail(view, details(viewCondition)));
            return health.build();
        };
    }

    private static boolean inOrder(ViewsMonitor.Observation observation, long readyLag) {
        return observation.views().values().stream()
                .allMatch(viewCondition -> viewCondition.complete() && viewCondition.lag() < readyLag);
    }

    private static Map<String, Object> details(ViewCondition viewCondition) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", viewCondition.complete() ? "complete" : "building");
        details.put("generation", viewCondition.generation());
        details.put("position", viewCondition.position());
        details.put("lag", viewCondition.lag());
        details.put("segmentsHere", viewCondition.segmentsHere());
        details.put("failing", viewCondition.failing());
        if (viewCondition.rebuild() != null) {
            details.put("rebuild", viewCondition.rebuild().name());
            details.put("rebuilt", viewCondition.rebuilt());
        }
        return details;
    }

    @Bean
    HealthIndicator deadLettersHealthIndicator(ViewsMonitor watch) {
        return () -> {
            Map<String, ViewCondition> views = watch.latest().views();
            List<Long> counts =
                    views.values().stream().map(ViewCondition::parked).toList();
            boolean none = counts.stream().allMatch(count -> count == 0);
            Health.Builder health = views.isEmpty() ? Health.unknown() : Health.status(none ? Status.UP : PARKED);
            views.forEach((view, viewCondition) -> health.withDetail(view, viewCondition.parked()));
            return health.build();
        };
    }
}
