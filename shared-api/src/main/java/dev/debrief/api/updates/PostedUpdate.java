package dev.debrief.api.updates;

import dev.debrief.api.report.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident update as it was posted.
 *
 * @param id id of the update
 * @param text content of the update
 * @param audience audience for which it was written
 * @param nextAt time at which the next update is promised, in UTC; null if none is
 * @param postedAt time at which it was posted, in UTC
 * @param postedBy name of the actor who posted it
 */
public record PostedUpdate(
        UpdateId id,
        String text,
        Audience audience,
        @Nullable Instant nextAt,
        Instant postedAt,
        String postedBy) implements Part {

    /** An update as it was posted. */
    public static PostedUpdate of(UpdateId id, Update update, Instant postedAt, String postedBy) {
        return new PostedUpdate(id, update.text(), update.audience(), update.nextAt(), postedAt, postedBy);
    }

    /** The same update with another content. */
    public PostedUpdate corrected(Update to) {
        return of(id, to, postedAt, postedBy);
    }
}
