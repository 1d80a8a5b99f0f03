package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.query.analytics.facts.Occurrence;
import dev.debrief.query.analytics.index.Vocabulary.SafeguardWord;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one report says of its incident and of the causes, in numbers of the vocabulary, and since which position of the store. */
public final class IncidentState {

    final String report;
    final long at;
    final boolean timeKnown;
    final boolean cancelled;
    final int circumstances;
    final int services;
    final int teams;
    final int[] causes;
    final int[] safeguards;
    final PackedDurations packedDurations;
    final long since;

    private IncidentState(
            Occurrence says,
            int[] causes,
            int[] safeguards,
            PackedDurations packedDurations,
            long since,
            Vocabulary words) {
        this.report = says.report();
        this.at = says.at().toEpochMilli();
        this.timeKnown = says.timeKnown();
        this.cancelled = says.course() != null && says.course().status() == IncidentStatus.CANCELLED;
        this.circumstances = words.circumstances.number(Vocabulary.circumstances(says));
        this.services = words.services.number(says.services());
        this.teams = words.teams.number(says.teams());
        this.causes = causes;
        this.safeguards = safeguards;
        this.packedDurations = packedDurations;
        this.since = since;
    }

    private IncidentState(IncidentState before, int[] causes, long since) {
        this.report = before.report;
        this.at = before.at;
        this.timeKnown = before.timeKnown;
        this.cancelled = before.cancelled;
        this.circumstances = before.circumstances;
        this.services = before.services;
        this.teams = before.teams;
        this.causes = causes;
        this.safeguards = before.safeguards;
        this.packedDurations = before.packedDurations;
        this.since = since;
    }

    /**
     * After one event.
     *
     * @param ended what no longer stands as it did
     * @param begun what stands since then
     */
    static IncidentState evolve(
            @Nullable IncidentState before,
            List<Occurrence> ended,
            List<Occurrence> begun,
            long position,
            Vocabulary words) {
        int[] causes = causes(before, numbers(ended, words), numbers(begun, words));
        Occurrence incident = begun.stream()
                .filter(occurrence -> occurrence.says() == null)
                .findFirst()
                .orElse(null);
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
            throw new IllegalStateException("no incident of " + begun + ended);
        }
        return new IncidentState(before, causes, position);
    }

    private static int[] safeguards(Occurrence incident, Vocabulary words) {
        return incident.safeguards().values().stream()
                .mapToInt(says -> words.safeguards.number(new SafeguardWord(says.safeguard(), says.value())))
                .toArray();
    }

    private static int[] numbers(List<Occurrence> occurrences, Vocabulary words) {
        return occurrences.stream()
                .flatMap(occurrence -> Stream.ofNullable(occurrence.says()))
                .mapToInt(says -> words.classifications.number(Vocabulary.classification(says)))
                .toArray();
    }

    private static int[] causes(@Nullable IncidentState before, int[] gone, int[] more) {
        IntArrayList causes = before == null ? new IntArrayList() : IntArrayList.from(before.causes);
        for (int cause : gone) {
            causes.removeElement(cause);
        }
        causes.add(more);
        return causes.toArray();
    }

    /** The order of reports: by the time of the incident. */
    static int compare(long at, String report, long otherAt, String other) {
        return at == otherAt ? report.compareTo(other) : Long.compare(at, otherAt);
    }

    YearMonth month() {
        return monthOf(at);
    }

    /** In milliseconds. */
    public static long beginOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    public static YearMonth monthOf(long at) {
        return YearMonth.from(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
    }
}
