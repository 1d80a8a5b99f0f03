package dev.debrief.query.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternScope;
import dev.debrief.api.reviews.ReviewedPeriod;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.analytics.aggregation.SelectionParameters;
import dev.debrief.views.ViewJson;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternLinksTest {

    private static final PatternId PATTERN = new PatternId(Map.of(Axis.CATEGORY, "unknown"));

    @Test
    void a_link_has_every_filter_of_the_review() {
        PatternScope scope = new PatternScope(
                List.of(CategoryId.of("unknown")),
                List.of(CategoryId.of("unknown")),
                List.of("pay & go", "shop"),
                List.of("Team A"),
                List.of(Severity.SEV1),
                List.of(IncidentType.OUTAGE),
                List.of(DetectionMethod.AUTOMATED_ALERT),
                List.of(TriggerKind.BINARY_PUSH),
                List.of(FactorClass.HUMAN),
                List.of(FactorRole.ENABLED),
                List.of(CauseKind.ROOT_CAUSE));
        assertThat(PatternLinks.to(PATTERN, plan(scope), 7L, new ViewJson()))
                .isEqualTo("/api/patterns/" + PATTERN + "?from=2026-01-01T00:00:00Z&to=2026-04-01T00:00:00Z"
                        + "&category=unknown&categoryGroup=unknown&service=pay%20%26%20go&service=shop&team=Team%20A"
                        + "&severity=SEV1&type=outage&detection=automated_alert&trigger=binary_push&factorClass=human"
                        + "&role=enabled&kind=root_cause&position=7");
    }

    @Test
    void a_review_of_all_causes_links_without_filters() {
        assertThat(PatternLinks.to(PATTERN, plan(PatternScope.EVERYTHING), null, new ViewJson()))
                .isEqualTo("/api/patterns/" + PATTERN + "?from=2026-01-01T00:00:00Z&to=2026-04-01T00:00:00Z");
    }

    @Test
    void the_filters_of_a_scope_are_query_parameters() {
        assertThat(names(SelectionParameters.class)).containsAll(names(PatternScope.class));
    }

    private static PatternReviewPlan plan(PatternScope scope) {
        ReviewedPeriod quarter =
                new ReviewedPeriod(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        return new PatternReviewPlan("Quarter", quarter, scope, LocalDate.of(2026, 4, 15), null, null);
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
