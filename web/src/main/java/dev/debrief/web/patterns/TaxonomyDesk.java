package dev.debrief.web.patterns;

import dev.debrief.api.Role;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.taxonomy.TaxonomyQuery.CategoryView;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyView;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The categories of causes: defined, renamed, merged and retired, after a look at what that changes. */
@Component
class TaxonomyDesk implements Desk {

    private static final int YEARS = 20;

    private final Clock clock;

    TaxonomyDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/taxonomy", visit -> show(visit, HttpStatus.OK, null));
        routes.get("/taxonomy/{id}", visit -> category(visit, HttpStatus.OK, null));
        routes.post("/taxonomy", this::define);
        routes.post("/taxonomy/{id}/name", visit -> change(visit, "PUT", "/name", "name"));
        routes.post("/taxonomy/{id}/merge", visit -> change(visit, "POST", "/merge", "into"));
        routes.post("/taxonomy/{id}/retirement", visit -> change(visit, "POST", "/retirement", ""));
        routes.post("/taxonomy/{id}/reinstatement", visit -> change(visit, "POST", "/reinstatement", ""));
    }

    private ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        TaxonomyView taxonomy = taxonomy(visit);
        Map<String, Object> model = model(visit, taxonomy, problem);
        model.put("asked", Map.of("id", visit.param("id"), "name", visit.param("name")));
        return visit.show(status, "taxonomy", model);
    }

    /** One category with what is recorded under it, so that nobody merges blindly. */
    private ServerResponse category(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        TaxonomyView taxonomy = taxonomy(visit);
        CategoryView category = taxonomy.categories().stream()
                .filter(one -> one.id().toString().equals(visit.path("id")))
                .findFirst()
                .orElseThrow(ApiProblem::missing);
        Map<String, Object> model = model(visit, taxonomy, problem);
        model.put("category", category);
        model.put("used", used(visit, category));
        CategoryView into = taxonomy.categories().stream()
                .filter(one -> one.id().toString().equals(visit.param("into")))
                .findFirst()
                .orElse(null);
        model.put("into", into);
        model.put("usedByOther", into == null ? Used.NOTHING : used(visit, into));
        return visit.show(status, "category", model);
    }

    /**
     * What is recorded under a category.
     *
     * @param causes the number of its causes in the last 20 years
     * @param reports the number of their reports
     */
    record Used(long causes, long reports) {

        static final Used NOTHING = new Used(0, 0);
    }

    private Used used(Visit visit, CategoryView category) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        PatternPage page = visit.api()
                .get(
                        PatternPage.class,
                        Question.at("/api/patterns")
                                .with("by", "category")
                                .with("category", category.id())
                                .with("from", tomorrow.minusYears(YEARS) + "T00:00:00Z")
                                .with("to", tomorrow + "T00:00:00Z")
                                .with("minCount", 1)
                                .with("reportsEach", 0));
        return new Used(
                page.basis().population().occurrences(),
                page.patterns().stream().mapToLong(pattern -> pattern.reports()).sum());
    }

    private static TaxonomyView taxonomy(Visit visit) {
        return visit.api().get(TaxonomyView.class, Question.at("/api/taxonomy").with("asOf", visit.asOf()));
    }

    private static Map<String, Object> model(Visit visit, TaxonomyView taxonomy, @Nullable ApiProblem problem) {
        List<CategoryView> sorted = taxonomy.categories().stream()
                .sorted(Comparator.comparing(category -> String.join(" / ", category.path())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("taxonomy", taxonomy);
        model.put("categories", sorted);
        model.put("names", Categories.of(visit));
        model.put(
                "inUse",
                sorted.stream().filter(category -> category.end() == null).toList());
        model.put(
                "sorts",
                visit.asOf().isEmpty() && !Collections.disjoint(visit.me().roles(), Set.of(Role.ANALYST, Role.ADMIN)));
        model.put("problem", problem);
        return model;
    }

    private ServerResponse define(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", visit.param("name"))
                .put("reason", visit.param("reason"));
        if (!visit.param("parent").isEmpty()) {
            body.put("parent", visit.param("parent"));
        }
        if (!visit.param("description").isEmpty()) {
            body.put("description", visit.param("description"));
        }
        try {
            visit.api().write("PUT", Question.at("/api/taxonomy/categories/{}", visit.param("id")), body, "", "");
            return visit.seeOther("/taxonomy");
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }

    /** @param field the field of the form that the operation needs beside the reason; empty if none */
    private ServerResponse change(Visit visit, String method, String operation, String field) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", visit.param("reason"));
        if (!field.isEmpty()) {
            body.put(field, visit.param(field));
        }
        try {
            visit.api()
                    .write(
                            method,
                            Question.at("/api/taxonomy/categories/{}", visit.path("id"))
                                    .then(Question.at(operation)),
                            body,
                            "",
                            "");
            return visit.seeOther(Question.at("/taxonomy/{}", visit.path("id")).toString());
        } catch (ApiProblem problem) {
            return category(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
