package dev.debrief.query.reviews;

import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Says where a pattern can be asked for again, as it was looked at in a review. */
final class PatternLinks {

    private final StringBuilder link = new StringBuilder();

    private PatternLinks(PatternId pattern, PatternReviewPlan plan) {
        link.append("/api/patterns/").append(pattern);
        link.append("?from=").append(plan.period().from());
        link.append("&to=").append(plan.period().to());
    }

    /** @param position as of which place in the store; as of now if null */
    static String to(PatternId pattern, PatternReviewPlan plan, @Nullable Long position) {
        PatternLinks links = new PatternLinks(pattern, plan);
        links.within(plan.scope());
        return position == null
                ? links.link.toString()
                : links.link.append("&position=").append(position).toString();
    }

    private void within(PatternScope scope) {
        add("category", scope.category());
        add("categoryGroup", scope.categoryGroup());
        add("service", scope.service());
        add("team", scope.team());
        add("severity", scope.severity());
        add("type", scope.type());
        add("detection", scope.detection());
        add("trigger", scope.trigger());
        add("factorClass", scope.factorClass());
        add("role", scope.role());
        add("kind", scope.kind());
    }

    private void add(String parameter, List<?> values) {
        values.forEach(value -> link.append('&')
                .append(parameter)
                .append('=')
                .append(UriUtils.encode(value.toString(), StandardCharsets.UTF_8)));
    }
}
