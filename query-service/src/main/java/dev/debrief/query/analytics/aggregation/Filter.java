package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.patterns.Axis;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.Vocabulary;
import dev.debrief.query.restriction.VisibleReports;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The selected incidents and causes that the reader may see. */
final class Filter {

    private final Vocabulary words;
    private final VisibleReports visibleReports;
    private final List<Criterion> ofIncidents;
    private final List<Criterion> ofCauses;

    Filter(
            Map<Axis, List<@Nullable String>> where,
            Function<Axis, AxisEncoding> scales,
            Vocabulary words,
            VisibleReports visibleReports) {
        this.words = words;
        this.visibleReports = visibleReports;
        this.ofCauses = criteria(where, scales, AxisEncoding::ofCauses);
        this.ofIncidents = criteria(where, scales, axisEncoding -> !axisEncoding.ofCauses());
    }

    private static List<Criterion> criteria(
            Map<Axis, List<@Nullable String>> where,
            Function<Axis, AxisEncoding> scales,
            Predicate<AxisEncoding> wanted) {
        return where.entrySet().stream()
                .filter(criterion -> wanted.test(scales.apply(criterion.getKey())))
                .map(criterion -> new Criterion(scales.apply(criterion.getKey()), criterion.getValue()))
                .toList();
    }

    private static final class Criterion {

        private final AxisEncoding axisEncoding;
        private final boolean[] having;

        Criterion(AxisEncoding axisEncoding, Collection<@Nullable String> values) {
            this.axisEncoding = axisEncoding;
            this.having = axisEncoding.having(new HashSet<>(values));
        }

        boolean matchesNumber(int word) {
            return word < having.length && having[word];
        }

        boolean isMet(Columns columns, int row, int cause) {
            return having[axisEncoding.word(columns, row, cause)];
        }
    }

    /** Whether it selects everything. */
    boolean isOpen() {
        return ofIncidents.isEmpty() && ofCauses.isEmpty() && visibleReports.areAllVisible();
    }

    boolean selectsCauses() {
        return !ofCauses.isEmpty();
    }

    boolean matches(Columns columns, int row) {
        return meets(ofIncidents, columns, row, 0)
                && (visibleReports.areAllVisible() || visibleReports.isVisible(columns.report(row)));
    }

    /** Whether the report is a duplicate or a part of another; for readers who may not see the other, it is not. */
    boolean isCountedWithOther(Columns columns, int row) {
        String other = columns.countedWith(row);
        return other != null && visibleReports.isVisible(other);
    }

    boolean matches(Columns columns, int row, int cause) {
        return meets(ofCauses, columns, row, cause);
    }

    /** Whether the filter selects this cause, apart from its incident. */
    boolean matches(CauseRow row) {
        int cause = words.classifications.number(words.classification(row));
        return ofCauses.stream().allMatch(criterion -> criterion.matchesNumber(cause));
    }

    private static boolean meets(List<Criterion> criteria, Columns columns, int row, int cause) {
        for (int i = 0; i < criteria.size(); i++) {
            if (!criteria.get(i).isMet(columns, row, cause)) {
                return false;
            }
        }
        return true;
    }
}
