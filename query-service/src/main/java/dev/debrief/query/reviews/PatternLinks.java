package dev.debrief.query.reviews;

import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.query.analytics.aggregation.SelectionLink;
import dev.debrief.views.ViewJson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links to the query of a pattern with the period and filters of a review. */
final class PatternLinks {

    private PatternLinks() {}

    /**
     * The filters of a scope have the names of query parameters, so none is named here.
     *
     * @param position the event store position of the query; null for the present
     */
    static String to(PatternId pattern, PatternReviewPlan plan, @Nullable Long position, ViewJson viewJson) {
        Map<String, Collection<?>> filters = new LinkedHashMap<>();
        viewJson.write(plan.scope()).forEach((parameter, values) -> filters.put(parameter, (Collection<?>) values));
        return SelectionLink.to(
                "/api/patterns/" + pattern, plan.period().from(), plan.period().to(), filters, position);
    }
}
