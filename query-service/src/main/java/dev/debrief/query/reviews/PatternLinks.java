package dev.debrief.query.reviews;

import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.views.ViewJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Links to the query of a pattern with the period and filters of a review. */
final class PatternLinks {

    private PatternLinks() {}

    /**
     * The filters of a scope have the names of query parameters, so none is named here.
     *
     * @param position the event store position of the query; null for the present
     */
    static String to(PatternId pattern, PatternReviewPlan plan, @Nullable Long position, ViewJson viewJson) {
        StringBuilder link = new StringBuilder("/api/patterns/").append(pattern);
        link.append("?from=").append(plan.period().from());
        link.append("&to=").append(plan.period().to());
        viewJson.write(plan.scope())
                .forEach((parameter, values) -> ((Collection<?>) values)
                        .forEach(value -> link.append('&')
                                .append(parameter)
                                .append('=')
                                .append(UriUtils.encode(value.toString(), StandardCharsets.UTF_8))));
        return position == null
                ? link.toString()
                : link.append("&position=").append(position).toString();
    }
}
