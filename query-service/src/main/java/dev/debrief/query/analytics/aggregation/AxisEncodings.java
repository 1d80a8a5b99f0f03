package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.TaxonomyBasis;
import dev.debrief.api.scope.Service;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.analytics.index.Vocabulary;
import dev.debrief.query.analytics.index.Vocabulary.Circumstances;
import dev.debrief.query.analytics.index.Vocabulary.Classification;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The encodings of the axes, with the categories of a taxonomy, and with names that mean the same as one. */
record AxisEncodings(Vocabulary words, Taxonomy taxonomy, TaxonomyBasis basis, Aliases aliases) {

    private static final List<@Nullable String> NOTHING = Collections.singletonList(null);

    AxisEncoding encoding(Axis axis) {
        return switch (axis) {
            case CATEGORY -> ofCauses(cause -> category(cause.category()));
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
                        services ->
                                meant(DirectoryKind.SERVICE, services.stream().map(Service::name)));
            case TEAM ->
                new AxisEncoding(
                        AxisEncoding.Source.TEAMS,
                        words.teams.words(),
                        teams -> meant(DirectoryKind.TEAM, teams.stream()));
        };
    }

    /**
     * The current value: a category that was merged is replaced by the one it was merged into, or by the group of that, and a name by the one
     * that it means.
     */
    @Nullable
    String current(Axis axis, @Nullable String value) {
        if (value == null) {
            return value;
        }
        return switch (axis) {
            case SERVICE -> aliases.meant(DirectoryKind.SERVICE, value);
            case TEAM -> aliases.meant(DirectoryKind.TEAM, value);
            case CATEGORY -> category(new CategoryId(value)).toString();
            case CATEGORY_GROUP ->
                basis == TaxonomyBasis.TODAY
                        ? taxonomy.groupToday(new CategoryId(value)).toString()
                        : value;
            default -> value;
        };
    }

    @Nullable
    String name(Axis axis, @Nullable String value) {
        return value == null || (axis != Axis.CATEGORY && axis != Axis.CATEGORY_GROUP)
                ? value
                : name(new CategoryId(value));
    }

    String name(CategoryId category) {
        return taxonomy.name(category);
    }

    private AxisEncoding ofCauses(Function<Classification, @Nullable Object> value) {
        return new AxisEncoding(
                AxisEncoding.Source.CAUSE, words.classifications.words(), cause -> one(value.apply(cause)));
    }

    private AxisEncoding ofIncidents(Function<Circumstances, @Nullable Object> value) {
        return new AxisEncoding(
                AxisEncoding.Source.CIRCUMSTANCES, words.circumstances.words(), incident -> one(value.apply(incident)));
    }

    /** What a category counts as. */
    CategoryId category(CategoryId category) {
        return basis == TaxonomyBasis.TODAY ? taxonomy.today(category) : category;
    }

    private CategoryId group(Classification cause) {
        return basis == TaxonomyBasis.TODAY ? taxonomy.groupToday(cause.category()) : cause.group();
    }

    private static List<@Nullable String> one(@Nullable Object value) {
        return value == null ? NOTHING : List.of(value.toString());
    }

    private List<@Nullable String> meant(DirectoryKind kind, Stream<String> names) {
        List<@Nullable String> meant = names.<@Nullable String>map(name -> aliases.meant(kind, name))
                .distinct()
                .toList();
        return meant.isEmpty() ? NOTHING : meant;
    }
}
