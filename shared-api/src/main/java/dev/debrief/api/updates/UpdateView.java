package dev.debrief.api.updates;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An incident update as readers of a report see it.
 *
 * @param id id of the update
 * @param text content of the update
 * @param audience audience for which it was written
 * @param nextAt time at which the next update is promised, in the time zone of the report; null if none is
 * @param postedAt time at which it was posted, in the time zone of the report
 * @param postedBy name of the actor who posted it
 */
public record UpdateView(
        UpdateId id,
        String text,
        Audience audience,
        @Nullable OffsetDateTime nextAt,
        OffsetDateTime postedAt,
        String postedBy) {}
