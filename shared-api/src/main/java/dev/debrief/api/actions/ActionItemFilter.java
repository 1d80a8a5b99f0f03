package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a query covers: those that meet every given criterion.
 *
 * @param owners exact names of people and teams, one of which is responsible; empty for any
 * @param team exact name of a team that owns the item or its report; null for any
 * @param status statuses to include; empty for all
 * @param category categories to include; empty for all
 * @param type types to include; empty for all
 * @param area areas to include; empty for all
 * @param cause a cause or lesson that the item addresses; null for any
 * @param causeCategory current category of a cause that the item addresses; null for any
 * @param issue linked external issue, written system:key; null for any
 * @param due how near the deadline is; includes unfinished items only; null for any
 * @param dueFrom earliest due date, inclusive; null for any
 * @param dueTo latest due date, inclusive; null for any
 * @param unverified true for completed items without a verification only
 * @param stale true for unfinished items without a change for seven days only
 */
public record ActionItemFilter(
        List<String> owners,
        @Nullable String team,
        List<ActionStatus> status,
        List<ActionCategory> category,
        List<ActionType> type,
        List<ActionArea> area,
        @Nullable FindingId cause,
        @Nullable CategoryId causeCategory,
        @Nullable String issue,
        @Nullable Due due,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean unverified,
        boolean stale) {

    /** All action items. */
    public static final ActionItemFilter NONE = ofTeam(null);

    /** The items that a team owns, or whose report it owns; null for all items. */
    public static ActionItemFilter ofTeam(@Nullable String team) {
        return of(List.of(), team);
    }

    /** The items that a person or team is responsible for. */
    public static ActionItemFilter ofOwner(String owner) {
        return of(List.of(owner), null);
    }

    private static ActionItemFilter of(List<String> owners, @Nullable String team) {
        return new ActionItemFilter(
                owners, team, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, false,
                false);
    }

    /** The same items, if they are due in a period. */
    public ActionItemFilter dueBetween(LocalDate from, LocalDate to) {
        return new ActionItemFilter(
                owners,
                team,
                status,
                category,
                type,
                area,
                cause,
                causeCategory,
                issue,
                due,
                from,
                to,
                unverified,
                stale);
    }

    /** Whether it says nothing about people, teams, areas, causes, issues and due dates. */
    public boolean hasNoWords() {
        return area.isEmpty()
                && owners.isEmpty()
                && team == null
                && cause == null
                && causeCategory == null
                && issue == null
                && dueFrom == null
                && dueTo == null;
    }
}
