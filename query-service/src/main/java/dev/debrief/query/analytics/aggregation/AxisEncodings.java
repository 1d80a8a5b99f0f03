package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.analytics.index.Vocabulary;
import dev.debrief.query.analytics.index.Vocabulary.Circumstances;
import dev.debrief.query.analytics.index.Vocabulary.Classification;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The encodings of the axes, with the categories of a taxonomy. */
record AxisEncodings(Vocabulary words, Taxonomy taxonomy, TaxonomyBasis basis) {

    private static final List<@Nullable String> NOTHING = Collections.singletonList(null);

    AxisEncoding encoding(Axis axis) {
        return switch (axis) {
            case CATEGORY -> ofCauses(cause -> category(cause));
            case CATEGORY_GROUP -> ofCauses(this::group);
            case FACTOR_CLASS -> ofCauses(Classification::factorClass);
            case ROLE -> ofCauses(Classification::role);
            case KIND -> ofCauses(Classification::kind);
            case TRIGGER -> ofIncidents(Circumstances::trigger);
            case DETECTION -> ofIncidents(Circumstances::detection);
            case SEVERITY -> ofIncidents(Circumstances::severity);
            case TYPE -> ofIncidents(Circumstances::type);
            case SERVICE ->
                new AxisEncoding(
                        AxisEncoding.Source.SERVICES,
                        words.services.words(),
                        services -> several(
                                services.stream().map(Service::name).distinct().toList()));
            case TEAM -> new AxisEncoding(AxisEncoding.Source.TEAMS, words.teams.words(), AxisEncodings::several);
        };
    }

    /** The current value: a category that was merged is replaced by the one it was merged into, or by the group of that. */
    @Nullable
    String current(Axis axis, @Nullable String value) {
        if (basis != TaxonomyBasis.TODAY || value == null) {
            return value;
        }
        return switch (axis) {
            case CATEGORY -> taxonomy.today(new CategoryId(value)).toString();
            case CATEGORY_GROUP -> taxonomy.groupToday(new CategoryId(value)).toString();
            default -> value;
        };
    }

    private AxisEncoding ofCauses(Function<Classification, @Nullable Object> value) {
        return new AxisEncoding(
                AxisEncoding.Source.CAUSE, words.classifications.words(), cause -> one(value.apply(cause)));
    }

    private AxisEncoding ofIncidents(Function<Circumstances, @Nullable Object> value) {
        return new AxisEncoding(
                AxisEncoding.Source.CIRCUMSTANCES, words.circumstances.words(), incident -> one(value.apply(incident)));
    }

    private CategoryId category(Classification cause) {
        return basis == TaxonomyBasis.TODAY ? taxonomy.today(cause.category()) : cause.category();
    }

    private CategoryId group(Classification cause) {
        return basis == TaxonomyBasis.TODAY ? taxonomy.groupToday(cause.category()) : cause.group();
    }

    private static List<@Nullable String> one(@Nullable Object value) {
        return value == null ? NOTHING : List.of(value.toString());
    }

    private static List<@Nullable String> several(Collection<String> values) {
        return values.isEmpty() ? NOTHING : List.copyOf(values);
    }
}
