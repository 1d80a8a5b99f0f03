package dev.debrief.query.recurrence;

import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.DetectRecurrence;
import dev.debrief.api.recurrence.RecurrenceCommand.WithdrawRecurrence;
import dev.debrief.api.recurrence.RecurrenceQuery.CompareRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.RecurrenceDifferences;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.query.analytics.facts.Scopes;
import dev.debrief.query.recurrence.FixRow.Addressed;
import dev.debrief.query.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares the recorded recurrences with the actual ones, and returns the differences that have to be recorded. The actual recurrences
 * follow from the current fixes, occurrences and taxonomy. So a repeated comparison gives the same result, in whatever order these have
 * changed.
 */
@Component
class RecurrenceComparison {

    /** The maximum number of recorded recurrences of one fix: it has clearly failed by then. */
    private static final int MAX_OF_ONE_FIX = 50;

    private final Fixes fixes;
    private final Occurrences occurrences;
    private final Taxonomies taxonomies;

    RecurrenceComparison(Fixes fixes, Occurrences occurrences, Taxonomies taxonomies) {
        this.fixes = fixes;
        this.occurrences = occurrences;
        this.taxonomies = taxonomies;
    }

    @QueryHandler
    RecurrenceDifferences answer(CompareRecurrences query) {
        Today today = new Today(taxonomies.today());
        long reached = Math.min(fixes.reached(), occurrences.reached());
        return query.after() == null
                ? ofAll(Objects.requireNonNullElse(query.fix(), ""), query.limit(), reached, today)
                : ofChanges(query.after(), query.limit(), reached, today);
    }

    private RecurrenceDifferences ofAll(String after, int limit, long reached, Today today) {
        List<FixRow> page = fixes.afterKey(after, limit);
        return differences(
                page, reached, page.size() < limit ? null : page.getLast().key(), today);
    }

    private RecurrenceDifferences ofChanges(long after, int limit, long reached, Today today) {
        List<Occurrences.Change> opened = occurrences.openedAfter(after, limit);
        List<Occurrences.Change> closed = occurrences.closedAfter(after, limit);
        List<Fixes.Change> changed = fixes.changedAfter(after, limit);
        Set<String> touched = new LinkedHashSet<>();
        changed.forEach(change -> touched.add(change.fix().key()));
        closed.forEach(
                change -> touched.addAll(fixes.contradictedBy(change.row().key())));
        opened.forEach(change -> {
            if (change.row() instanceof CauseRow cause) {
                touched.addAll(fixes.contradictedBy(cause.key()));
                touched.addAll(fixes.doneBefore(cause.at(), today.tags(List.of(cause.category()), cause.scopes())));
            }
        });
        long looked = Stream.of(
                        upTo(opened.stream().map(Occurrences.Change::from).toList(), limit),
                        upTo(closed.stream().map(Occurrences.Change::to).toList(), limit),
                        upTo(changed.stream().map(Fixes.Change::at).toList(), limit))
                .flatMap(Optional::stream)
                .min(Long::compare)
                .orElse(reached);
        List<FixRow> rows =
                touched.stream().flatMap(key -> fixes.find(key).stream()).toList();
        return differences(rows, Math.max(after, Math.min(looked, reached)), null, today);
    }

    private RecurrenceDifferences differences(List<FixRow> rows, long reached, @Nullable String next, Today today) {
        List<DetectRecurrence> detected = new ArrayList<>();
        List<WithdrawRecurrence> withdrawn = new ArrayList<>();
        rows.forEach(fix -> compare(fix, today, detected, withdrawn));
        return new RecurrenceDifferences(
                detected, withdrawn, reached, next, today.taxonomy().version());
    }

    /** The last position that a full list covers completely; empty if the list is not full. */
    private static Optional<Long> upTo(List<Long> positions, int limit) {
        return positions.size() < limit ? Optional.empty() : Optional.of(positions.getLast() - 1);
    }

    private void compare(FixRow fix, Today today, List<DetectRecurrence> detected, List<WithdrawRecurrence> withdrawn) {
        ReportId report = ReportId.of(fix.report());
        Map<CategoryId, FindingId> causes = new LinkedHashMap<>();
        for (Addressed addressed : fix.causes()) {
            causes.putIfAbsent(today.of(addressed.category()), addressed.cause());
        }
        Set<String> standing = new LinkedHashSet<>();
        for (Recurrence recorded : fixes.recurrencesOf(fix.key())) {
            @Nullable String reason = whyNot(recorded, fix, causes.keySet(), today);
            if (reason == null) {
                standing.add(againKey(recorded));
            } else {
                withdrawn.add(new WithdrawRecurrence(report, recorded, reason));
            }
        }
        if (fix.fix().status().isDone()) {
            occurrences
                    .startedAfter(fix.doneAt(), today.tags(causes.keySet(), fix.scopes()), fix.report(), MAX_OF_ONE_FIX)
                    .stream()
                    .filter(cause -> !standing.contains(cause.key()))
                    .limit(Math.max(0, MAX_OF_ONE_FIX - standing.size()))
                    .forEach(
                            cause -> detected.add(new DetectRecurrence(report, recurrence(fix, cause, causes, today))));
        }
    }

    private static Recurrence recurrence(FixRow fix, CauseRow again, Map<CategoryId, FindingId> causes, Today today) {
        CategoryId category = today.of(again.category());
        return new Recurrence(
                ActionItemId.of(fix.item()),
                Objects.requireNonNull(causes.get(category)),
                fix.doneAt(),
                ReportId.of(again.report()),
                FindingId.of(again.cause()),
                again.at(),
                category);
    }

    private static String againKey(Recurrence recurrence) {
        return CauseRow.key(
                recurrence.againIn().toString(), recurrence.againBy().toString());
    }

    /** Why a recorded recurrence is no recurrence any more; null if it still is one. */
    private @Nullable String whyNot(Recurrence recorded, FixRow fix, Set<CategoryId> categories, Today today) {
        CauseRow again = occurrences.find(againKey(recorded)).orElse(null);
        if (again == null) {
            return "The cause of the later incident was withdrawn.";
        }
        if (!categories.contains(today.of(again.category()))) {
            return "The causes are no longer in the same category.";
        }
        if (Collections.disjoint(fix.scopes(), again.scopes())) {
            return "The incidents no longer affect the same service or team.";
        }
        return again.at().isAfter(recorded.completedAt())
                ? null
                : "The later incident began before the action item was completed.";
    }

    /**
     * The current category of each category.
     *
     * @param counting all categories that were merged into each current category, as far as looked up
     */
    private record Today(Taxonomy taxonomy, Map<CategoryId, List<CategoryId>> counting) {

        Today(Taxonomy taxonomy) {
            this(taxonomy, new HashMap<>());
        }

        CategoryId of(CategoryId category) {
            return taxonomy.today(category);
        }

        /** The tags of these categories, and of those merged into them, at one of these places. */
        Set<String> tags(Collection<CategoryId> categories, List<String> scopes) {
            Set<String> tags = new LinkedHashSet<>();
            for (CategoryId category : categories) {
                for (CategoryId id : counting.computeIfAbsent(of(category), taxonomy::countingAs)) {
                    scopes.forEach(scope -> tags.add(Scopes.tag(id, scope)));
                }
            }
            return tags;
        }
    }
}
