package dev.debrief.web.patterns;

import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The period and the filters that all pages about patterns have in common. They are in the address. */
@Component
class PatternFilters {

    /** The axes by which one can filter. */
    static final List<String> NAMES = List.of("category", "service", "team", "severity", "type");

    private final Clock clock;

    PatternFilters(Clock clock) {
        this.clock = clock;
    }

    /** What the form above the figures shows. */
    Map<String, Object> model(Visit visit) {
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

    /** A question to the API with the period and the filters. */
    Question ask(Visit visit, String path) {
        return filtered(visit, path, from(visit) + "T00:00:00Z", to(visit) + "T00:00:00Z", visit.asOf());
    }

    /** Another page with the same period and filters. */
    Question page(Visit visit, String path) {
        return filtered(visit, path, from(visit), to(visit), visit.param("asOf"));
    }

    private static Question filtered(Visit visit, String path, String from, String to, String asOf) {
        Question question = Question.at(path).with("from", from).with("to", to);
        NAMES.forEach(filter -> question.with(filter, visit.params(filter)));
        return question.with("asOf", asOf);
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
}
