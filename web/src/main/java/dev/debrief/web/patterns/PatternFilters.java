package dev.debrief.web.patterns;

import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The period and the filters that all pages about patterns have in common. They are in the address. */
@Component
class PatternFilters {

    /** The page with the incidents that figures count. */
    static final String BEHIND = "/patterns/incidents";

    /** The axes by which one can filter. */
    static final List<String> NAMES =
            Arrays.stream(Axis.values()).map(Axis::toString).toList();

    /** The parameter for axes on which nothing is stated. */
    private static final String NOT_STATED = "notStated";

    /** Those that the form has a field for; the others are kept when it is sent. */
    private static final Set<String> IN_FORM = Set.of("service", "team", "severity", "type");

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
        model.put("kept", kept(visit));
        model.put("carried", page(visit, "").toString());
        model.put("behind", page(visit, BEHIND).toString());
        return model;
    }

    /** A filter that the form has no field for. */
    record Kept(String name, String value, String words) {}

    private static List<Kept> kept(Visit visit) {
        Categories categories = Categories.AXES.stream()
                        .allMatch(axis -> visit.params(axis.toString()).isEmpty())
                ? Categories.NONE
                : Categories.of(visit);
        List<Kept> kept = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            if (!IN_FORM.contains(axis.toString())) {
                visit.params(axis.toString())
                        .forEach(value ->
                                kept.add(new Kept(axis.toString(), value, words(visit, axis, categories, value))));
            }
        }
        for (Axis axis : Axis.values()) {
            if (visit.params(NOT_STATED).contains(axis.toString())) {
                kept.add(new Kept(NOT_STATED, axis.toString(), words(visit, axis, categories, null)));
            }
        }
        return kept;
    }

    private static String words(Visit visit, Axis axis, Categories categories, @Nullable String value) {
        return visit.labels().of(axis) + ": " + categories.name(axis, value, visit.labels());
    }

    /** A question to the API with the period and the filters. */
    Question ask(Visit visit, String path) {
        return filtered(visit, path, from(visit) + "T00:00:00Z", to(visit) + "T00:00:00Z", visit.asOf());
    }

    /** Another page with the same period and filters. */
    Question page(Visit visit, String path) {
        return filtered(visit, path, from(visit), to(visit), visit.param("asOf"));
    }

    /** Another page with the same filters, and the period before, which is as long; the page itself if the period is none. */
    Question pageBefore(Visit visit, String path) {
        try {
            LocalDate begin = LocalDate.parse(from(visit));
            long days = ChronoUnit.DAYS.between(begin, LocalDate.parse(to(visit)));
            return during(visit, path, begin.minusDays(days), begin);
        } catch (DateTimeException e) {
            return page(visit, path);
        }
    }

    /** Another page with the same filters, and another period. */
    Question during(Visit visit, String path, LocalDate from, LocalDate to) {
        return filtered(visit, path, from.toString(), to.toString(), visit.param("asOf"));
    }

    /** A page that is also filtered by a value of an axis; empty if it is filtered by another one already. */
    static Optional<Question> narrowed(Visit visit, Question page, Axis axis, @Nullable String value) {
        List<String> chosen = visit.params(axis.toString());
        boolean notStated = visit.params(NOT_STATED).contains(axis.toString());
        if (value == null ? !chosen.isEmpty() : notStated || !(chosen.isEmpty() || chosen.equals(List.of(value)))) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.of(notStated ? page : page.with(NOT_STATED, axis));
        }
        return Optional.of(chosen.isEmpty() ? page.with(axis.toString(), value) : page);
    }

    private static Question filtered(Visit visit, String path, String from, String to, String asOf) {
        Question question = Question.at(path).with("from", from).with("to", to);
        NAMES.forEach(filter -> question.with(filter, visit.params(filter)));
        return question.with(NOT_STATED, visit.params(NOT_STATED)).with("asOf", asOf);
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
