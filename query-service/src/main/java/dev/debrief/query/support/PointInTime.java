package dev.debrief.query.support;

import dev.debrief.api.report.AsOf;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.views.Cover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads which state of a report a request is about. */
public final class PointInTime {

    private PointInTime() {}

    /** @throws BadParameterException if both are given, or one can't be */
    public static AsOf of(@Nullable Long version, @Nullable Instant asOf, @Nullable Long minVersion) {
        if (version != null && asOf != null) {
            throw new BadParameterException("version", "can't be given together with asOf");
        }
        return new AsOf(
                bounded("version", version, Cover.VERSIONS), asOf, bounded("minVersion", minVersion, Cover.VERSIONS));
    }

    /** @throws BadParameterException if the number is given but can't be one */
    public static @Nullable Long bounded(String name, @Nullable Long number, Cover cover) {
        if (number != null && (number < 0 || number >= cover.horizon())) {
            throw new BadParameterException(name, "must lie between 0 and " + (cover.horizon() - 1));
        }
        return number;
    }
}
