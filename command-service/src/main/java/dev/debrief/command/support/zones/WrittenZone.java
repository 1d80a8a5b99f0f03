package dev.debrief.command.support.zones;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as somebody wrote it.
 *
 * @param name the words
 * @param meanings what the words can mean; empty if they are unknown
 */
public record WrittenZone(String name, List<Meaning> meanings) {

    /**
     * One meaning of a name.
     *
     * @param offset the offset that the name stands for; null if it depends on the day
     * @param region the zone that uses the name; null for an offset without a zone
     */
    record Meaning(@Nullable ZoneOffset offset, @Nullable ZoneId region) {

        ZoneId zone() {
            if (offset != null) {
                return offset;
            }
            return region == null ? ZoneOffset.UTC : region;
        }

        /** Whether the zone of the name and another zone have the same clock in a year. */
        boolean isUsedIn(ZoneId other, int year) {
            return region != null
                    && sameAt(other, LocalDateTime.of(year, 1, 15, 12, 0))
                    && sameAt(other, LocalDateTime.of(year, 7, 15, 12, 0));
        }

        private boolean sameAt(ZoneId other, LocalDateTime at) {
            ZoneRules rules = region == null ? ZoneOffset.UTC.getRules() : region.getRules();
            return rules.getOffset(at).equals(other.getRules().getOffset(at));
        }
    }

    /** A name that no zone is known by. */
    public static WrittenZone unknown(String name) {
        return new WrittenZone(name, List.of());
    }

    static WrittenZone fixed(String name, ZoneId zone) {
        return new WrittenZone(
                name, List.of(zone instanceof ZoneOffset offset ? new Meaning(offset, null) : new Meaning(null, zone)));
    }

    /** The zone; empty if the name is unknown, or has several meanings of which the zone of the report is none. */
    public Optional<ZoneId> zone(LocalDate day, ZoneId report) {
        if (meanings.size() == 1) {
            return Optional.of(meanings.getFirst().zone());
        }
        return meanings.stream()
                .filter(meaning -> meaning.isUsedIn(report, day.getYear()))
                .map(Meaning::zone)
                .findFirst();
    }

    /** Whether the zone that uses this name had another offset on a day, such as PST in July. */
    public boolean isOutOfSeason(LocalDate day) {
        if (meanings.size() != 1) {
            return false;
        }
        Meaning only = meanings.getFirst();
        return only.offset() != null
                && only.region() != null
                && !only.region().getRules().getOffset(day.atTime(12, 0)).equals(only.offset());
    }

    /** Why {@link #zone} is empty. */
    public String complaint() {
        return meanings.isEmpty()
                ? "The time zone %s is not known.".formatted(name)
                : "The time zone %s has several meanings, and the zone of the report is none of them.".formatted(name);
    }
}
