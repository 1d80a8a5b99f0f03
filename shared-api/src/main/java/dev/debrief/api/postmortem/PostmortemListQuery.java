package dev.debrief.api.postmortem;

import dev.debrief.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries over the post-mortems of all reports. */
public sealed interface PostmortemListQuery {

    /**
     * The post-mortems that match every criterion given, earliest due time first.
     *
     * @param stage stages to include; empty for all
     * @param team exact name of a team that owns the report; null for any
     * @param reviewer exact id or name of a person, or name of a team, who is asked to review it; null for any
     * @param required whether only required ones are listed
     * @param overdue whether only those are listed whose due time has passed before they were published or waived
     * @param antiPattern only required post-mortems with this anti-pattern; null for all
     * @param dueFrom only those due at this time or later; null for all
     * @param dueTo only those due before this time; null for all
     * @param position position of the store at which the list is read; null if {@code asOf} decides
     * @param asOf instant at which the list is read; null for now
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListPostmortems(
            List<PostmortemStage> stage,
            @Nullable String team,
            @Nullable String reviewer,
            boolean required,
            boolean overdue,
            @Nullable AntiPattern antiPattern,
            @Nullable Instant dueFrom,
            @Nullable Instant dueTo,
            @Nullable Long position,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit)
            implements PostmortemListQuery, Query<PostmortemPage> {}

    /**
     * How many of the post-mortems that were due in a period were published in time.
     *
     * @param team exact name of a team that owns the reports; null for all
     * @param from begin of the period, inclusive
     * @param to end of the period, exclusive
     * @param asOf instant at which the figures are read; null for now
     */
    record AssessPostmortems(
            @Nullable String team,
            Instant from,
            Instant to,
            @Nullable Instant asOf) implements PostmortemListQuery, Query<PostmortemFigures> {}

    /**
     * How many of the required post-mortems that were due in a period show each anti-pattern.
     *
     * @param team exact name of a team that owns the reports; null for all
     * @param from begin of the period, inclusive
     * @param to end of the period, exclusive
     * @param asOf instant at which the figures are read; null for now
     */
    record CountAntiPatterns(
            @Nullable String team,
            Instant from,
            Instant to,
            @Nullable Instant asOf) implements PostmortemListQuery, Query<AntiPatternFigures> {}

    /**
     * How many post-mortems show each anti-pattern, of those that the caller may see.
     *
     * @param from begin of the period, inclusive
     * @param to end of the period, exclusive
     * @param required number of required post-mortems that were due in the period
     * @param antiPatterns each anti-pattern with its number
     * @param position position in the event store of these figures
     * @param asOf time against which due times are compared
     */
    record AntiPatternFigures(
            Instant from,
            Instant to,
            long required,
            List<AntiPatternFigure> antiPatterns,
            long position,
            Instant asOf) {}

    /**
     * How many post-mortems show one anti-pattern.
     *
     * @param antiPattern the anti-pattern
     * @param count number of post-mortems
     * @param share their share of the required ones, 0 to 1; null if none was required
     */
    record AntiPatternFigure(
            AntiPattern antiPattern, long count, @Nullable Double share) {}

    /**
     * How many required post-mortems were published in time.
     *
     * @param from begin of the period, inclusive
     * @param to end of the period, exclusive
     * @param due number of required post-mortems that were due in the period and not waived
     * @param inTime how many of them were first published by their due time
     * @param late how many of them were first published after it
     * @param notPublished how many of them are overdue
     * @param ahead how many of them are not due yet
     * @param waived number of post-mortems due in the period that were waived
     * @param onTimeRate share of those in time among those that are no longer ahead; null if there are none
     * @param position position in the event store of these figures
     * @param asOf time against which due times are compared
     */
    record PostmortemFigures(
            Instant from,
            Instant to,
            long due,
            long inTime,
            long late,
            long notPublished,
            long ahead,
            long waived,
            @Nullable Double onTimeRate,
            long position,
            Instant asOf) {}
}
