package dev.debrief.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how each view does; not a number until it was looked at. */
@Component
class ViewMetrics implements MeterBinder {

    private final ViewsMonitor watch;
    private final Generations generations;

    ViewMetrics(ViewsMonitor watch, Generations generations) {
        this.watch = watch;
        this.generations = generations;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "head", null, "The last position in the event store", null);
        gauge(registry, "position", null, "The last position that the view has taken in", ViewCondition::position);
        gauge(registry, "lag", "events", "How many positions the view is behind", ViewCondition::lag);
        gauge(registry, "complete", null, "1 once the view answers", view -> view.complete() ? 1 : 0);
        gauge(registry, "failing", null, "1 while writing is being tried again here", view -> view.failing() ? 1 : 0);
        gauge(registry, "dead.letters", null, "How many reports are parked", ViewCondition::parked);
        gauge(registry, "segments", null, "How many segments this node works on", ViewCondition::segmentsHere);
        gauge(
                registry,
                "rebuild.progress",
                null,
                "The part of the events taken in again, 0 to 1",
                ViewCondition::rebuilt);
    }

    /** @param value null for the head, which is the same for all views */
    private void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String description,
            @Nullable ToDoubleFunction<ViewCondition> value) {
        for (String view : generations.views()) {
            Gauge.builder("debrief.view." + name, watch, seen -> value(seen.latest(), view, value))
                    .tag("view", view)
                    .baseUnit(unit)
                    .description(description)
                    .register(registry);
        }
    }

    private static double value(
            ViewsMonitor.Observation observation, String view, @Nullable ToDoubleFunction<ViewCondition> value) {
        ViewCondition viewCondition = observation.views().get(view);
        if (viewCondition == null) {
            return Double.NaN;
        }
        return value == null ? observation.head() : value.applyAsDouble(viewCondition);
    }
}
