package dev.debrief.query.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.actions.ActionArea;
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
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
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
            summary = "List action items",
            description = "The matching action items of all reports, by due date; with `stale`, by the time of the last"
                    + " change.")
    ActionItemPage list(
            @ParameterObject BoardParameters boardParameters,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListActionItems(boardParameters.filter(), asOf, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/totals")
    @Operation(summary = "Count action items by status")
    ActionItemTotals totals(
            @ParameterObject BoardParameters boardParameters, @RequestParam(required = false) @Nullable Instant asOf) {
        return queries.ask(new CountActionItems(boardParameters.filter(), asOf));
    }

    @GetMapping("/punctuality")
    @Operation(
            summary = "Measure the punctuality of action items",
            description = "How many of the matching action items that were due in the period were completed in time.")
    Punctuality punctuality(
            @ParameterObject BoardParameters boardParameters,
            @Parameter(description = "The first due date of the period, such as 2026-03-01.") @RequestParam
                    LocalDate from,
            @Parameter(description = "The last due date of the period, such as 2026-03-31.") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Instant asOf) {
        boardParameters.rejectDueDates();
        RequestParameters.rejectInverted(from, to);
        dated("from", from);
        dated("to", to);
        return queries.ask(new AssessPunctuality(boardParameters.filter(), from, to, asOf));
    }

    @GetMapping("/digest")
    @Operation(
            summary = "Get the weekly digest of an owner",
            description =
                    "The action items that the owner completed in a week, and those that are due next. Weeks begin on"
                            + " Monday.")
    Digest digest(
            @Parameter(description = "The exact name of the person or team that owns the action items.") @RequestParam
                    String owner,
            @Parameter(description = "Any date of the week; the current week if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate week,
            @RequestParam(defaultValue = "UTC") ZoneId zone) {
        dated("week", week);
        LocalDate day = week == null ? LocalDate.ofInstant(clock.instant(), zone) : week;
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return queries.ask(new FindDigest(owner, monday.atStartOfDay(zone).toInstant()));
    }

    @GetMapping("/uncovered-causes")
    @Operation(
            summary = "List root causes without an action item",
            description = "The root causes that no action item addresses, longest uncovered first.")
    UncoveredCausePage uncoveredCauses(
            @Parameter(description = "Only reports of the team with this exact name.")
                    @RequestParam(required = false)
                    @Nullable
                    String team,
            @Parameter(description = "Only causes of the category with this id.")
                    @RequestParam(required = false)
                    @Nullable
                    CategoryId category,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListUncoveredCauses(team, category, asOf, cursor, RequestParameters.limit(limit)));
    }

    private static void dated(String name, @Nullable LocalDate day) {
        if (day != null && !Dated.Validator.holds(day)) {
            throw new BadParameterException(
                    name, "must lie between the years %d and %d".formatted(Dated.FIRST_YEAR, Dated.LAST_YEAR));
        }
    }

    /**
     * The filter for action items. An action item must match all given parameters.
     *
     * @param owner the exact name of the person or team that owns the action item
     * @param mine true for action items that the caller owns, or a team of the caller; not together with owner
     * @param team the exact name of a team that owns the action item or the report
     * @param open true for action items that are not finished; not together with status
     * @param status only these statuses; repeat the parameter for several values
     * @param category only these categories of action items; repeat the parameter for several values
     * @param type only these types of action items; repeat the parameter for several values
     * @param area only items that improve one of these; repeat the parameter for several values
     * @param cause the id of a cause or lesson that the action item addresses
     * @param causeCategory the id of the present category of a cause that the action item addresses
     * @param issue the external issue that tracks the action item, as system:key
     * @param due only unfinished action items whose deadline is this near
     * @param dueFrom the earliest due date, such as 2026-03-01
     * @param dueTo the latest due date, such as 2026-03-31
     * @param unverified true for completed action items that are not verified yet
     * @param stale true for unfinished action items without a change for a week
     */
    record BoardParameters(
            @Nullable String owner,
            @Nullable Boolean mine,
            @Nullable String team,
            @Nullable Boolean open,
            @Nullable List<ActionStatus> status,
            @Nullable List<ActionCategory> category,
            @Nullable List<ActionType> type,
            @Nullable List<ActionArea> area,
            @Nullable String cause,
            @Nullable String causeCategory,
            @Nullable String issue,
            @Nullable Due due,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable Boolean unverified,
            @Nullable Boolean stale) {

        ActionItemFilter filter() {
            RequestParameters.rejectInverted("dueFrom", dueFrom, "dueTo", dueTo);
            dated("dueFrom", dueFrom);
            dated("dueTo", dueTo);
            return new ActionItemFilter(
                    owners(),
                    team,
                    statuses(),
                    each(category),
                    each(type),
                    each(area),
                    read("cause", cause, FindingId::of),
                    read("causeCategory", causeCategory, CategoryId::of),
                    issue,
                    due,
                    dueFrom,
                    dueTo,
                    Boolean.TRUE.equals(unverified),
                    Boolean.TRUE.equals(stale));
        }

        /** Where a period of due dates is given already. */
        void rejectDueDates() {
            if (dueFrom != null || dueTo != null) {
                throw new BadParameterException(
                        dueFrom == null ? "dueTo" : "dueFrom", "can't be given together with from and to");
            }
        }

        private List<String> owners() {
            if (!Boolean.TRUE.equals(mine)) {
                return owner == null ? List.of() : List.of(owner);
            }
            if (owner != null) {
                throw new BadParameterException("mine", "can't be given together with owner");
            }
            return List.copyOf(Caller.current().addressees());
        }

        private List<ActionStatus> statuses() {
            if (!Boolean.TRUE.equals(open)) {
                return each(status);
            }
            if (status != null) {
                throw new BadParameterException("open", "can't be given together with status");
            }
            return Arrays.stream(ActionStatus.values())
                    .filter(ActionStatus::isLive)
                    .toList();
        }

        /** Parses ids here: Spring would bind their inner fields as parameters. */
        private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
            try {
                return text == null || text.isEmpty() ? null : reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadParameterException(name, String.valueOf(e.getMessage()));
            }
        }

        private static <T> List<T> each(@Nullable List<T> values) {
            return values == null ? List.of() : values;
        }
    }
}
