package dev.debrief.web.patterns;

import dev.debrief.api.metrics.DetectionQuality;
import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.Improvement;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.metrics.ResponseTimes;
import dev.debrief.api.patterns.Axis;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** How long responses took, how incidents were found, and whether it gets better: distributions, never means. */
@Component
class MetricsDesk implements Desk {

    private static final int MOST_GROUPS = 20;

    private static final List<ResponseMetric> BY_GROUP =
            List.of(ResponseMetric.TIME_TO_DETECT, ResponseMetric.TIME_TO_MITIGATE, ResponseMetric.TIME_TO_RESOLVE);

    private final PatternFilters filters;

    MetricsDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/metrics", this::show, "metrics", this::form);
    }

    /**
     * A distribution in a table.
     *
     * @param help how the metric is defined; empty where that is said elsewhere
     * @param address the page with the incidents behind it; empty if there is none
     */
    record Row(String name, String help, String address, Distribution times, Strip strip) {}

    /** The distributions of the groups by one metric. */
    record Groups(String name, List<Row> rows) {}

    private ServerResponse show(Visit visit) {
        Map<String, Object> model = form(visit);
        Axis axis = axis(visit);
        ResponseTimes times = visit.api()
                .get(
                        ResponseTimes.class,
                        filters.ask(visit, "/api/metrics/response")
                                .with("groupBy", axis)
                                .with("limit", MOST_GROUPS));
        model.put("times", times);
        model.put("rows", rows(times, visit));
        model.put("groups", groups(times, axis, visit));
        DetectionQuality detection =
                visit.api().get(DetectionQuality.class, filters.ask(visit, "/api/metrics/detection"));
        model.put("detection", detection);
        model.put("found", found(detection, visit));
        Improvement improvement = visit.api()
                .get(
                        Improvement.class,
                        Question.at("/api/metrics/improvement")
                                .with("team", visit.param("team"))
                                .with("asOf", visit.asOf()));
        model.put("improvement", improvement);
        model.put(
                "months",
                improvement.months().stream()
                        .map(month -> incidents(visit, month.month()))
                        .toList());
        return visit.show("metrics", model);
    }

    /** The incidents of a month. */
    private static String incidents(Visit visit, YearMonth month) {
        return Question.at(PatternFilters.BEHIND)
                .with("from", month.atDay(1))
                .with("to", month.plusMonths(1).atDay(1))
                .with("team", visit.param("team"))
                .with("asOf", visit.param("asOf"))
                .toString();
    }

    private Map<String, Object> form(Visit visit) {
        Map<String, Object> model = filters.model(visit);
        model.put("by", axis(visit).toString());
        return model;
    }

    private static Axis axis(Visit visit) {
        return visit.param("by", Axis.class).orElse(Axis.SEVERITY);
    }

    private List<Row> rows(ResponseTimes times, Visit visit) {
        Strip.Scale scale = Strip.Scale.of(times.all().values());
        return times.metrics().stream()
                .map(metric -> {
                    Distribution all = Objects.requireNonNull(times.all().get(metric.metric()));
                    return new Row(
                            visit.labels().of(metric.metric()),
                            metric.definition(),
                            behind(visit, metric.metric()).toString(),
                            all,
                            scale.strip(all));
                })
                .filter(row -> row.times().n() > 0)
                .toList();
    }

    private List<Groups> groups(ResponseTimes times, Axis axis, Visit visit) {
        Categories categories = Categories.of(visit);
        List<Groups> groups = new ArrayList<>();
        for (ResponseMetric metric : BY_GROUP) {
            Strip.Scale scale = Strip.Scale.of(times.groups().stream()
                    .map(group -> Objects.requireNonNull(group.times().get(metric)))
                    .toList());
            List<Row> rows = times.groups().stream()
                    .map(group -> {
                        Distribution one = Objects.requireNonNull(group.times().get(metric));
                        String value = group.values().get(axis);
                        return new Row(
                                categories.name(axis, value, visit.labels()),
                                "",
                                narrowed(visit, behind(visit, metric), axis, value),
                                one,
                                scale.strip(one));
                    })
                    .filter(row -> row.times().n() > 0)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Groups(visit.labels().of(metric), rows));
            }
        }
        return groups;
    }

    /** The incidents with a value of a metric. */
    private Question behind(Visit visit, ResponseMetric metric) {
        return filters.page(visit, PatternFilters.BEHIND).with("metric", metric);
    }

    private static String narrowed(Visit visit, Question page, Axis axis, @Nullable String value) {
        return PatternFilters.narrowed(visit, page, axis, value)
                .map(Question::toString)
                .orElse("");
    }

    private List<Row> found(DetectionQuality detection, Visit visit) {
        Strip.Scale scale = Strip.Scale.of(detection.methods().stream()
                .map(DetectionQuality.Found::timeToDetect)
                .toList());
        return detection.methods().stream()
                .map(method -> new Row(
                        method.method() == null
                                ? visit.labels().text("patterns.none.value")
                                : visit.labels().of(method.method()),
                        "",
                        narrowed(
                                visit,
                                filters.page(visit, PatternFilters.BEHIND),
                                Axis.DETECTION,
                                method.method() == null ? null : method.method().toString()),
                        method.timeToDetect(),
                        scale.strip(method.timeToDetect())))
                .toList();
    }
}
