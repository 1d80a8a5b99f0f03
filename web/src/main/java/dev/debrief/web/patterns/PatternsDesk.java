package dev.debrief.web.patterns;

import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What keeps coming back: causes counted along an axis, each figure a link to the reports behind it. */
@Component
class PatternsDesk implements Desk {

    private static final int PAGE = 50;
    private static final List<String> FILTERS = List.of("category", "service", "team", "severity", "type");

    private final Clock clock;

    PatternsDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns", this::table);
        routes.get("/patterns/{id}", this::detail);
    }

    /**
     * A row of the table.
     *
     * @param width of the bar of this period, such as {@code 40.0%}
     * @param widthBefore of the bar of the period before
     * @param address the page with the occurrences
     */
    record Row(Pattern pattern, String name, String width, String widthBefore, String address) {}

    private ServerResponse table(Visit visit) {
        PatternPage page = visit.api()
                .get(
                        PatternPage.class,
                        filtered(visit, "/api/patterns", true)
                                .with("by", visit.param("by"))
                                .with("minCount", 1)
                                .with("reportsEach", 0)
                                .with("cursor", visit.param("cursor"))
                                .with("limit", PAGE));
        Categories categories = Categories.of(visit);
        long most = page.patterns().stream()
                .mapToLong(pattern -> Math.max(pattern.count(), pattern.before()))
                .max()
                .orElse(1);
        Map<String, Object> model = model(visit);
        model.put("page", page);
        model.put(
                "rows",
                page.patterns().stream()
                        .map(pattern -> new Row(
                                pattern,
                                categories.name(pattern.values(), visit.labels()),
                                width(pattern.count(), most),
                                width(pattern.before(), most),
                                filtered(visit, "/patterns/" + pattern.id(), false)
                                        .toString()))
                        .toList());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : filtered(visit, "/patterns", false)
                                .with("by", visit.param("by"))
                                .with("cursor", page.next())
                                .toString());
        return visit.show("patterns", model);
    }

    private ServerResponse detail(Visit visit) {
        PatternDetail detail = visit.api()
                .get(
                        PatternDetail.class,
                        filtered(visit, "/api/patterns/" + visit.path("id").replaceAll("[^\\w-]", ""), true)
                                .with("cursor", visit.param("cursor"))
                                .with("limit", PAGE));
        Map<String, Object> model = model(visit);
        Pattern pattern = detail.pattern();
        model.put("detail", detail);
        model.put("name", pattern == null ? "" : Categories.of(visit).name(pattern.values(), visit.labels()));
        model.put(
                "next",
                detail.next() == null
                        ? ""
                        : filtered(visit, "/patterns/" + visit.path("id").replaceAll("[^\\w-]", ""), false)
                                .with("cursor", detail.next())
                                .toString());
        model.put("table", filtered(visit, "/patterns", false).toString());
        return visit.show("pattern", model);
    }

    private Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("axes", Axis.values());
        model.put("by", visit.param("by").isEmpty() ? Axis.CATEGORY.toString() : visit.param("by"));
        model.put("from", from(visit));
        model.put("to", to(visit));
        model.put("severities", Severity.values());
        model.put("types", IncidentType.values());
        model.put("chosen", visit.params("severity"));
        model.put("type", visit.param("type"));
        model.put("service", visit.param("service"));
        model.put("team", visit.param("team"));
        model.put("category", visit.param("category"));
        return model;
    }

    private Question filtered(Visit visit, String path, boolean forApi) {
        Question question = Question.at(path)
                .with("from", forApi ? from(visit) + "T00:00:00Z" : from(visit))
                .with("to", forApi ? to(visit) + "T00:00:00Z" : to(visit));
        FILTERS.forEach(filter -> question.with(filter, visit.params(filter)));
        return question.with("asOf", forApi ? visit.asOf() : visit.param("asOf"));
    }

    /** A year, unless another period is chosen. */
    private String from(Visit visit) {
        return visit.param("from").isEmpty() ? tomorrow().minusYears(1).toString() : visit.param("from");
    }

    private String to(Visit visit) {
        return visit.param("to").isEmpty() ? tomorrow().toString() : visit.param("to");
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    private static String width(long count, long most) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * count / Math.max(1, most));
    }
}
