package dev.debrief.command.taxonomy;

import static dev.debrief.api.Rejection.CATEGORY_NOT_IN_USE;
import static dev.debrief.api.Rejection.CATEGORY_UNKNOWN;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejected;

import dev.debrief.api.Refusal;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.Category.Retirement;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The current taxonomy for decisions that depend on it. */
@FunctionalInterface
public interface CurrentTaxonomy {

    Taxonomy get();

    /** Refuses a category that is no longer in use, and names its replacement. */
    default void rejectUnlessUsable(String pointer, CategoryId id) {
        Category category = get().find(id).orElse(null);
        rejectAtIf(category == null, pointer, CATEGORY_UNKNOWN);
        Retirement retirement = Objects.requireNonNull(category).end();
        if (retirement != null) {
            String into = retirement.into().stream().map(Object::toString).collect(Collectors.joining(", "));
            throw rejected(new Refusal(
                    CATEGORY_NOT_IN_USE,
                    Map.of(Refusal.POINTER, pointer, "became", retirement.fate().toString(), "into", into)));
        }
    }
}
