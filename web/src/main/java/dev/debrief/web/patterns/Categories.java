package dev.debrief.web.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.taxonomy.TaxonomyQuery.TaxonomyView;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Labels;
import dev.debrief.web.page.Visit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of what patterns are made of.
 *
 * @param paths the names of the categories by their ids
 */
public record Categories(Map<String, String> paths) {

    /** The enums whose constants are values of an axis. */
    private static final Map<Axis, String> TYPES = Map.of(
            Axis.TRIGGER, "TriggerKind",
            Axis.DETECTION, "DetectionMethod",
            Axis.FACTOR_CLASS, "FactorClass",
            Axis.ROLE, "FactorRole",
            Axis.KIND, "CauseKind",
            Axis.TYPE, "IncidentType");

    /** The axes whose values are categories. */
    static final Set<Axis> AXES = EnumSet.of(Axis.CATEGORY, Axis.CATEGORY_GROUP);

    static final Categories NONE = new Categories(Map.of());

    /** The names of all categories of today. */
    public static Categories of(Visit visit) {
        TaxonomyView taxonomy = visit.api().get(TaxonomyView.class, Question.at("/api/taxonomy"));
        return new Categories(taxonomy.categories().stream()
                .collect(Collectors.toMap(
                        category -> category.id().toString(), category -> String.join(" / ", category.path()))));
    }

    /** The name of a category with those above it. */
    public String path(Object category) {
        return paths.getOrDefault(category.toString(), category.toString());
    }

    String name(Map<Axis, @Nullable String> values, Labels labels) {
        return values.entrySet().stream()
                .map(value -> name(value.getKey(), value.getValue(), labels))
                .collect(Collectors.joining(" · "));
    }

    String name(Axis axis, @Nullable String value, Labels labels) {
        if (value == null) {
            return labels.text("patterns.none.value");
        }
        if (AXES.contains(axis)) {
            return paths.getOrDefault(value, value);
        }
        String word = TYPES.containsKey(axis) ? labels.textOrNone(TYPES.get(axis) + "." + value) : "";
        return word.isEmpty() ? value : word;
    }
}
