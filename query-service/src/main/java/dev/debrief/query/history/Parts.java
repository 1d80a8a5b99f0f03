package dev.debrief.query.history;

import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects parts of a report by what they are. */
public final class Parts {

    private Parts() {}

    /** The parts of this type, in their order. */
    public static <T extends Part> Stream<T> all(Collection<Part> parts, Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }

    /** The first part of this type, of which a report has at most one. */
    public static <T extends Part> @Nullable T only(Collection<Part> parts, Class<T> type) {
        return all(parts, type).findFirst().orElse(null);
    }

    /** When each milestone among the parts was reached. */
    public static Map<MilestoneName, Instant> times(Collection<Part> parts) {
        Map<MilestoneName, Instant> times = new EnumMap<>(MilestoneName.class);
        all(parts, Milestone.class).forEach(milestone -> times.put(milestone.name(), milestone.at()));
        return times;
    }

    /** The time zone of the report, if its headline is among the parts; otherwise UTC. */
    public static ZoneId zone(Collection<Part> parts) {
        HeadlinePart headline = only(parts, HeadlinePart.class);
        return headline == null ? ZoneOffset.UTC : headline.displayZone();
    }
}
