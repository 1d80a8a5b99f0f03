package dev.debrief.views.admin;

import dev.debrief.views.admin.ViewStatus.RebuildStatus;
import dev.debrief.views.generations.Generations;
import dev.debrief.views.running.ViewProcessors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gauges for each view; NaN until its status is known. */
@Component
class ViewMetrics implements MeterBinder {

    private final ViewsMonitor monitor;
    private final Generations generations;
    private final ViewProcessors processors;

    ViewMetrics(ViewsMonitor monitor, Generations generations, ViewProcessors processors) {
        this.monitor = monitor;
        this.generations = generations;
        this.processors = processors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "head", null, "The last position in the event store", ViewStatus::head);
        gauge(
                registry,
                "position",
                null,
                "The last position that the view has applied",
                view -> view.live().position());
        gauge(
                registry,
                "lag",
                "events",
                "How many positions the view is behind",
                view -> view.live().lag());
        gauge(registry, "complete", null, "1 once the view answers queries", view -> view.complete() ? 1 : 0);
        gauge(registry, "failing", null, "1 while this node fails to write and tries again", this::failing);
        gauge(
                registry,
                "dead.letters",
                null,
                "How many reports are parked",
                view -> view.live().parked());
        gauge(registry, "segments", null, "How many segments this node writes", this::segments);
        gauge(
                registry,
                "rebuild.progress",
                null,
                "The share of the events applied again, 0 to 1",
                ViewMetrics::progress);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String description,
            ToDoubleFunction<ViewStatus> value) {
        for (String view : generations.views()) {
            Gauge.builder("debrief.view." + name, monitor, seen -> value(seen, view, value))
                    .tag("view", view)
                    .baseUnit(unit)
                    .description(description)
                    .register(registry);
        }
    }

    private static double value(ViewsMonitor monitor, String view, ToDoubleFunction<ViewStatus> value) {
        ViewStatus status = monitor.latest().views().get(view);
        return status == null ? Double.NaN : value.applyAsDouble(status);
    }

    private double failing(ViewStatus view) {
        return processors.isFailing(view.liveGeneration()) ? 1 : 0;
    }

    private double segments(ViewStatus view) {
        return processors.segmentCount(view.liveGeneration());
    }

    private static double progress(ViewStatus view) {
        RebuildStatus rebuild = view.rebuild();
        return rebuild == null ? Double.NaN : rebuild.progress();
    }
}
