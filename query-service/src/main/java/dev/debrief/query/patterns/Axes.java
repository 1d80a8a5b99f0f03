package dev.debrief.query.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.facts.CauseFacts;
import dev.debrief.query.occurrences.Occurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an occurrence says on an axis, by the words of a taxonomy. */
record Axes(Taxonomy taxonomy, TaxonomyBasis basis) {

    private static final List<@Nullable String> NOTHING = Collections.singletonList(null);

    CategoryId category(Occurrence occurrence) {
        return basis == TaxonomyBasis.TODAY ? taxonomy.today(occurrence.category()) : occurrence.category();
    }

    /** The values on some axes, in each combination. */
    List<List<@Nullable String>> groups(Occurrence occurrence, List<Axis> axes) {
        List<List<@Nullable String>> groups = new ArrayList<>();
        groups.add(List.of());
        for (Axis axis : axes) {
            List<@Nullable String> values = values(occurrence, axis);
            List<List<@Nullable String>> more = new ArrayList<>(groups.size() * values.size());
            for (List<@Nullable String> group : groups) {
                for (String value : values) {
                    List<@Nullable String> longer = new ArrayList<>(group);
                    longer.add(value);
                    more.add(longer);
                }
            }
            groups = more;
        }
        return groups;
    }

    private List<@Nullable String> values(Occurrence occurrence, Axis axis) {
        CauseFacts cause = Objects.requireNonNull(occurrence.says());
        return switch (axis) {
            case CATEGORY -> one(category(occurrence));
            case CATEGORY_GROUP -> one(groupOf(category(occurrence)));
            case SERVICE ->
                several(occurrence.services().stream()
                        .map(Service::name)
                        .distinct()
                        .toList());
            case TEAM -> several(occurrence.teams());
            case TRIGGER -> one(occurrence.trigger());
            case DETECTION -> one(occurrence.detection());
            case FACTOR_CLASS -> one(cause.factorClass());
            case ROLE -> one(cause.role());
            case KIND -> one(cause.kind());
            case SEVERITY -> one(occurrence.severity());
            case TYPE -> one(occurrence.type());
        };
    }

    private CategoryId groupOf(CategoryId category) {
        CategoryId parent = taxonomy.find(category).map(Category::parent).orElse(null);
        return parent == null ? category : parent;
    }

    private static List<@Nullable String> one(@Nullable Object value) {
        return value == null ? NOTHING : List.of(value.toString());
    }

    private static List<@Nullable String> several(Collection<String> values) {
        return values.isEmpty() ? NOTHING : List.copyOf(values);
    }
}
