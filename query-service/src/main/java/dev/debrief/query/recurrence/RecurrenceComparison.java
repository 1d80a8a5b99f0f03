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
import dev.debrief.query.analytics.facts.Occurrence;
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
 * Compares the recurrences that are recorded with those there should be, and answers what has to be recorded for both to be the same. What
 * there should be follows from the fixes, the occurrences and the taxonomy as they stand: whatever changes, and in whatever order, comparing
 * again comes to the same.
 */
@Component
class RecurrenceComparison {

    /** Of one fix, no more than the first recurrences are recorded: it is refuted by then. */
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
        closed.forEach(change ->
                touched.addAll(fixes.contradictedBy(change.occurrence().key())));
        opened.forEach(change -> {
            Occurrence occurrence = change.occurrence();
            if (occurrence.says() == null) {
                return;
            }
            touched.addAll(fixes.contradictedBy(occurrence.key()));
            touched.addAll(
                    fixes.doneBefore(occurrence.at(), today.tags(List.of(occurrence.category()), occurrence.scopes())));
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

    /** Where a list is full, others of the last position may be missing. Empty if it is not. */
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
                    .filter(occurrence -> !standing.contains(occurrence.key()))
                    .limit(Math.max(0, MAX_OF_ONE_FIX - standing.size()))
                    .forEach(occurrence ->
                            detected.add(new DetectRecurrence(report, recurrence(fix, occurrence, causes, today))));
        }
    }

    private static Recurrence recurrence(
            FixRow fix, Occurrence occurrence, Map<CategoryId, FindingId> causes, Today today) {
        CategoryId category = today.of(occurrence.category());
        return new Recurrence(
                ActionItemId.of(fix.item()),
                Objects.requireNonNull(causes.get(category)),
                fix.doneAt(),
                ReportId.of(occurrence.report()),
                FindingId.of(occurrence.cause()),
                occurrence.at(),
                category);
    }

    private static String againKey(Recurrence recurrence) {
        return Occurrence.key(
                recurrence.againIn().toString(), recurrence.againBy().toString());
    }

    /** Why a recurrence that is recorded is none; null if it is one. */
    private @Nullable String whyNot(Recurrence recorded, FixRow fix, Set<CategoryId> categories, Today today) {
        Occurrence occurrence = occurrences.find(againKey(recorded)).orElse(null);
        if (occurrence == null) {
            return "The cause was withdrawn there.";
        }
        if (!categories.contains(today.of(occurrence.category()))) {
            return "The causes are not held to be of one category any more.";
        }
        if (Collections.disjoint(fix.scopes(), occurrence.scopes())) {
            return "The incidents are not held to have happened in one place any more.";
        }
        return occurrence.at().isAfter(recorded.completedAt())
                ? null
                : "The incident is held to have begun before the fix was done.";
    }

    /**
     * What categories count as today, and what counts as a category today.
     *
     * @param counting what was found out so far, by the category of today
     */
    private record Today(Taxonomy taxonomy, Map<CategoryId, List<CategoryId>> counting) {

        Today(Taxonomy taxonomy) {
            this(taxonomy, new HashMap<>());
        }

        CategoryId of(CategoryId category) {
            return taxonomy.today(category);
        }

        /** The tags of whatever counts as one of these today, at one of these places. */
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
