package dev.debrief.query.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemQuery.AssessPunctuality;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.FindDigest;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListUncoveredCauses;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Digest;
import dev.debrief.api.actions.Due;
import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.actions.UncoveredCausePage;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/action-items")
@Tag(name = "Action items")
class ActionItemQueryController {

    private final Queries queries;
    private final Clock clock;

    ActionItemQueryController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The board: the action items of all reports that match, now or as they stood at an instant",
            description = "What is due first comes first; with `stale`, what has rested longest.")
    ActionItemPage list(
            @ParameterObject BoardParameters boardParameters,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListActionItems(boardParameters.filter(), asOf, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/totals")
    @Operation(summary = "How many of the action items that match stand where")
    ActionItemTotals totals(
            @ParameterObject BoardParameters boardParameters, @RequestParam(required = false) @Nullable Instant asOf) {
        return queries.ask(new CountActionItems(boardParameters.filter(), asOf));
    }

    @GetMapping("/punctuality")
    @Operation(summary = "How many of the action items that match, and were due in a period, were done in time")
    Punctuality punctuality(
            @ParameterObject BoardParameters boardParameters,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Instant asOf) {
        RequestParameters.rejectInverted(from, to);
        dated("from", from);
        dated("to", to);
        return queries.ask(new AssessPunctuality(boardParameters.filter(), from, to, asOf));
    }

    @GetMapping("/digest")
    @Operation(
            summary = "What an owner did in a week, and has to do next",
            description =
                    "The week begins on the Monday on or before the day given, or is the present one, in the time zone"
                            + " given.")
    Digest digest(
            @RequestParam String owner,
            @RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(defaultValue = "UTC") ZoneId zone) {
        if (week != null) {
            dated("week", week);
        }
        LocalDate day = week == null ? LocalDate.ofInstant(clock.instant(), zone) : week;
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return queries.ask(new FindDigest(owner, monday.atStartOfDay(zone).toInstant()));
    }

    @GetMapping("/uncovered-causes")
    @Operation(summary = "The root causes of all reports that nothing is done about, the longest uncovered first")
    UncoveredCausePage uncoveredCauses(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListUncoveredCauses(team, category, asOf, cursor, RequestParameters.limit(limit)));
    }

    private static void dated(String name, LocalDate day) {
        if (!Dated.Validator.holds(day)) {
            throw new BadParameterException(
                    name, "must lie between the years %d and %d".formatted(Dated.FIRST_YEAR, Dated.LAST_YEAR));
        }
    }

    /**
     * Which action items are asked for.
     *
     * @param owner the exact name of the person or team that answers for it
     * @param team the exact name of a team that answers for it, or has the report
     * @param status one of these
     * @param category one of these
     * @param type one of these
     * @param cause one of the causes and lessons it answers to
     * @param causeCategory what one of those causes counts as today
     * @param issue where another system tracks it: system:key
     * @param due how near the deadline is; only what is still to be done
     * @param unverified only what is done, and not seen to have worked or not
     * @param stale only what is still to be done, and did not change for a week
     */
    record BoardParameters(
            @Nullable String owner,
            @Nullable String team,
            @Nullable List<ActionStatus> status,
            @Nullable List<ActionCategory> category,
            @Nullable List<ActionType> type,
            @Nullable String cause,
            @Nullable String causeCategory,
            @Nullable String issue,
            @Nullable Due due,
            @Nullable Boolean unverified,
            @Nullable Boolean stale) {

        ActionItemFilter filter() {
            return new ActionItemFilter(
                    owner,
                    team,
                    each("status", status),
                    each("category", category),
                    each("type", type),
                    read("cause", cause, FindingId::of),
                    read("causeCategory", causeCategory, CategoryId::of),
                    issue,
                    due,
                    Boolean.TRUE.equals(unverified),
                    Boolean.TRUE.equals(stale));
        }

        /** Ids are read here: bound as they are, their inner fields would be parameters, too. */
        private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
            try {
                return text == null || text.isEmpty() ? null : reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadParameterException(name, String.valueOf(e.getMessage()));
            }
        }

        private static <T> List<T> each(String name, @Nullable List<T> values) {
            return values == null ? List.of() : RequestParameters.each(name, values);
        }
    }
}
