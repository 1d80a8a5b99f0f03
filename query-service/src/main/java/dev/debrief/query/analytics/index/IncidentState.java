package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.IncidentRow;
import dev.debrief.query.analytics.facts.OccurrenceRow;
import dev.debrief.query.analytics.index.Vocabulary.SafeguardWord;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The incident and causes of a report from a position on, as numbers of the vocabulary. */
public final class IncidentState {

    final String report;
    final long at;
    final boolean timeKnown;
    final boolean wholeDay;
    final boolean cancelled;
    final @Nullable String countedWith;
    final int circumstances;
    final int services;
    final int teams;
    final int[] causes;
    final int[] safeguards;
    final PackedDurations packedDurations;
    final long since;

    private IncidentState(
            IncidentRow incident,
            int[] causes,
            int[] safeguards,
            PackedDurations packedDurations,
            long since,
            Vocabulary words) {
        this.report = incident.report();
        this.at = incident.at().toEpochMilli();
        this.timeKnown = incident.timeKnown();
        this.wholeDay = incident.wholeDay();
        this.cancelled = incident.course().status() == IncidentStatus.CANCELLED;
        this.countedWith = Objects.toString(incident.countedWith(), null);
        this.circumstances = words.circumstances.number(Vocabulary.circumstances(incident));
        this.services = words.services.number(incident.services());
        this.teams = words.teams.number(incident.teams());
        this.causes = causes;
        this.safeguards = safeguards;
        this.packedDurations = packedDurations;
        this.since = since;
    }

    private IncidentState(IncidentState before, int[] causes, long since) {
        this.report = before.report;
        this.at = before.at;
        this.timeKnown = before.timeKnown;
        this.wholeDay = before.wholeDay;
        this.cancelled = before.cancelled;
        this.countedWith = before.countedWith;
        this.circumstances = before.circumstances;
        this.services = before.services;
        this.teams = before.teams;
        this.causes = causes;
        this.safeguards = before.safeguards;
        this.packedDurations = before.packedDurations;
        this.since = since;
    }

    /**
     * The state after one event.
     *
     * @param ended the rows that the event closed or replaced
     * @param begun the rows that are valid since the event
     */
    static IncidentState evolve(
            @Nullable IncidentState before,
            List<OccurrenceRow> ended,
            List<OccurrenceRow> begun,
            long position,
            Vocabulary words) {
        int[] causes = causes(before, numbers(ended, words), numbers(begun, words));
        IncidentRow incident = only(IncidentRow.class, begun).findFirst().orElse(null);
        if (incident != null) {
            return new IncidentState(
                    incident,
                    causes,
                    safeguards(incident, words),
                    PackedDurations.of(incident.course(), before == null ? null : before.packedDurations),
                    position,
                    words);
        }
        if (before == null) {
            throw new IllegalStateException("no incident row before " + begun + ended);
        }
        return new IncidentState(before, causes, position);
    }

    private static int[] safeguards(IncidentRow incident, Vocabulary words) {
        return incident.safeguards().values().stream()
                .mapToInt(facts -> words.safeguards.number(new SafeguardWord(facts.safeguard(), facts.value())))
                .toArray();
    }

    /** The numbers of the causes in the vocabulary. */
    private static int[] numbers(List<OccurrenceRow> rows, Vocabulary words) {
        return only(CauseRow.class, rows)
                .mapToInt(cause -> words.classifications.number(words.classification(cause)))
                .toArray();
    }

    private static <R extends OccurrenceRow> Stream<R> only(Class<R> type, List<OccurrenceRow> rows) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    private static int[] causes(@Nullable IncidentState before, int[] gone, int[] more) {
        IntArrayList causes = before == null ? new IntArrayList() : IntArrayList.from(before.causes);
        for (int cause : gone) {
            causes.removeElement(cause);
        }
        causes.add(more);
        return causes.toArray();
    }

    /** Orders reports by the time of the incident. */
    static int compare(long at, String report, long otherAt, String other) {
        return at == otherAt ? report.compareTo(other) : Long.compare(at, otherAt);
    }

    YearMonth month() {
        return monthOf(at);
    }

    /** The start of the month, in milliseconds. */
    public static long beginOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    public static YearMonth monthOf(long at) {
        return YearMonth.from(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
    }
}
