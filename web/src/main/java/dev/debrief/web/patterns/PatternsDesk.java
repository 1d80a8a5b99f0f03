package dev.debrief.web.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spreadsheet;
import dev.debrief.web.page.Visit;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What keeps coming back: causes counted along an axis, each figure a link to the reports behind it. */
@Component
class PatternsDesk implements Desk {

    private static final int PAGE = 50;

    private final PatternFilters filters;

    PatternsDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns", this::table, "patterns", filters::model);
        routes.get("/patterns/{id:[\\w-]*[A-Z0-9][\\w-]*}", this::detail, "pattern", this::form);
    }

    /**
     * A row of the table.
     *
     * @param width of the bar of this period, such as {@code 40.0%}
     * @param widthBefore of the bar of the period before
     * @param address the page with the occurrences
     * @param addressBefore the same of the period before
     */
    record Row(Pattern pattern, String name, String width, String widthBefore, String address, String addressBefore) {}

    private ServerResponse table(Visit visit) {
        Question patterns = filters.ask(visit, "/api/patterns")
                .with("by", visit.param("by"))
                .with("minCount", 1)
                .with("reportsEach", 0);
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, patterns, "patterns");
        }
        PatternPage page = visit.api()
                .get(
                        PatternPage.class,
                        patterns.with("cursor", visit.param("cursor")).with("limit", PAGE));
        Categories categories = Categories.of(visit);
        long most = page.patterns().stream()
                .mapToLong(pattern -> Math.max(pattern.count(), pattern.before()))
                .max()
                .orElse(1);
        Map<String, Object> model = filters.model(visit);
        model.put("page", page);
        model.put("unclassified", unclassified(page));
        model.put(
                "csv",
                filters.page(visit, "/patterns")
                        .with("by", visit.param("by"))
                        .with("as", "csv")
                        .toString());
        model.put(
                "rows",
                page.patterns().stream()
                        .map(pattern -> new Row(
                                pattern,
                                categories.name(pattern.values(), visit.labels()),
                                width(pattern.count(), most),
                                width(pattern.before(), most),
                                filters.page(visit, "/patterns/" + pattern.id()).toString(),
                                filters.pageBefore(visit, "/patterns/" + pattern.id())
                                        .toString()))
                        .toList());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : filters.page(visit, "/patterns")
                                .with("by", visit.param("by"))
                                .with("cursor", page.next())
                                .toString());
        return visit.show("patterns", model);
    }

    /** How many causes of the page nobody has classified. */
    private static long unclassified(PatternPage page) {
        return page.patterns().stream()
                .filter(pattern ->
                        CategoryId.UNKNOWN.toString().equals(pattern.values().get(Axis.CATEGORY)))
                .mapToLong(Pattern::count)
                .sum();
    }

    private ServerResponse detail(Visit visit) {
        String path = path(visit);
        Question occurrences = filters.ask(visit, "/api" + path);
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, occurrences, "occurrences");
        }
        PatternDetail detail = visit.api()
                .get(
                        PatternDetail.class,
                        occurrences.with("cursor", visit.param("cursor")).with("limit", PAGE));
        Map<String, Object> model = form(visit);
        Pattern pattern = detail.pattern();
        model.put("detail", detail);
        model.put("name", pattern == null ? "" : Categories.of(visit).name(pattern.values(), visit.labels()));
        model.put("before", filters.pageBefore(visit, path).toString());
        model.put("csv", filters.page(visit, path).with("as", "csv").toString());
        model.put(
                "trend",
                filters.page(visit, "/patterns/trend")
                        .with(
                                "by",
                                pattern == null
                                        ? ""
                                        : pattern.values().keySet().iterator().next())
                        .toString());
        model.put(
                "next",
                detail.next() == null
                        ? ""
                        : filters.page(visit, path)
                                .with("cursor", detail.next())
                                .toString());
        return visit.show("pattern", model);
    }

    private Map<String, Object> form(Visit visit) {
        Map<String, Object> model = filters.model(visit);
        model.put("name", "");
        model.put("page", path(visit));
        model.put("table", filters.page(visit, "/patterns").toString());
        return model;
    }

    /** The page of a pattern. */
    private static String path(Visit visit) {
        return "/patterns/" + visit.path("id").replaceAll("[^\\w-]", "");
    }

    private static String width(long count, long most) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * count / Math.max(1, most));
    }
}
