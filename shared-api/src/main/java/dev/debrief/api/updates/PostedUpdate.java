package dev.debrief.api.updates;

import dev.debrief.api.report.Part;
import java.time.Instant;

/**
 * An incident update as it was posted.
 *
 * @param id id of the update
 * @param text content of the update
 * @param audience audience for which it was written
 * @param postedAt time at which it was posted, in UTC
 * @param postedBy name of the actor who posted it
 */
public record PostedUpdate(UpdateId id, String text, Audience audience, Instant postedAt, String postedBy)
        implements Part {

    /** The same update with another content. */
    public PostedUpdate corrected(Update to) {
        return new PostedUpdate(id, to.text(), to.audience(), postedAt, postedBy);
    }
}
