package dev.debrief.web.patterns;

import dev.debrief.api.figures.CountedIncident;
import dev.debrief.api.figures.IncidentPage;
import dev.debrief.api.figures.Lack;
import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.metrics.ResponseTimes;
import dev.debrief.api.patterns.Axis;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spreadsheet;
import dev.debrief.web.page.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The incidents that a figure counts; with a metric, each is a dot on a strip. */
@Component
class CountedDesk implements Desk {

    /** The most that the API gives at once. */
    private static final int PAGE = 200;

    private final PatternFilters filters;

    CountedDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get(PatternFilters.BEHIND, this::show);
    }

    /**
     * An incident.
     *
     * @param seconds its time by the metric; null without a metric
     * @param x where its dot is on the strip; empty without a metric
     */
    record Line(CountedIncident incident, @Nullable Long seconds, String x) {}

    private ServerResponse show(Visit visit) {
        Question incidents = asked(visit, filters.ask(visit, "/api/metrics/incidents"));
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, incidents, "incidents");
        }
        IncidentPage page = visit.api()
                .get(
                        IncidentPage.class,
                        incidents.with("cursor", visit.param("cursor")).with("limit", PAGE));
        Map<String, Object> model = filters.model(visit);
        Optional<ResponseMetric> metric = visit.param("metric", ResponseMetric.class);
        boolean measured = metric.isPresent() && !visit.param("without").equals(Lack.VALUE.toString());
        Strip.@Nullable Scale scale = null;
        if (measured) {
            Distribution times = times(visit, metric.orElseThrow());
            scale = Strip.Scale.of(List.of(times));
            model.put("strip", scale.strip(times));
            model.put("times", times);
        }
        model.put("lines", lines(page, metric.orElse(null), scale));
        model.put("page", page);
        model.put("together", together(visit));
        model.put("metric", metric.map(visit.labels()::of).orElse(""));
        model.put(
                "without",
                visit.param("without", Lack.class)
                        .map(lack -> visit.labels().text("counted.without." + lack))
                        .orElse(""));
        model.put(
                "csv",
                asked(visit, filters.page(visit, PatternFilters.BEHIND))
                        .with("as", "csv")
                        .toString());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : asked(visit, filters.page(visit, PatternFilters.BEHIND))
                                .with("cursor", page.next())
                                .toString());
        return visit.show("counted", model);
    }

    /** The values that the incidents have all; empty if there is no such condition. */
    private static String together(Visit visit) {
        return visit.param("axis", Axis.class)
                .map(axis -> {
                    Categories categories = Categories.of(visit);
                    return visit.params("value").stream()
                            .map(value -> categories.name(axis, value, visit.labels()))
                            .collect(Collectors.joining(" + "));
                })
                .orElse("");
    }

    private static Question asked(Visit visit, Question question) {
        return question.with("metric", visit.param("metric"))
                .with("without", visit.param("without"))
                .with("axis", visit.param("axis"))
                .with("value", visit.params("value"));
    }

    private Distribution times(Visit visit, ResponseMetric metric) {
        ResponseTimes times = visit.api()
                .get(
                        ResponseTimes.class,
                        filters.ask(visit, "/api/metrics/response").with("metric", metric));
        return Objects.requireNonNull(times.all().get(metric));
    }

    private static List<Line> lines(IncidentPage page, @Nullable ResponseMetric metric, Strip.@Nullable Scale scale) {
        List<Line> lines = new ArrayList<>();
        for (CountedIncident incident : page.items()) {
            Long seconds = metric == null ? null : incident.seconds().get(metric);
            lines.add(new Line(
                    incident, seconds, seconds == null || scale == null ? "" : scale.at(seconds.doubleValue())));
        }
        return lines;
    }
}
