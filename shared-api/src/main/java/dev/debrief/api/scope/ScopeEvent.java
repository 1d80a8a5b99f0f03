package dev.debrief.api.scope;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events about the services that an incident affects. */
public sealed interface ScopeEvent extends ReportEvent {

    /** The affected services after this event. */
    List<Service> evolve(List<Service> before);

    /** A service was added to the list of affected services. */
    record ServiceAffected(ReportId reportId, Service service) implements ScopeEvent {

        @Override
        public List<Service> evolve(List<Service> before) {
            return Stream.concat(before.stream(), Stream.of(service)).distinct().toList();
        }
    }

    /** A service was removed from the list of affected services. */
    record ServiceCleared(
            ReportId reportId, Service service, @Nullable String reason) implements ScopeEvent {

        @Override
        public List<Service> evolve(List<Service> before) {
            return before.stream().filter(one -> !one.equals(service)).toList();
        }
    }
}
