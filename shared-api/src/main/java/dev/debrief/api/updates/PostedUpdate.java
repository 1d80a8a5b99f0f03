package dev.debrief.api.updates;

import dev.debrief.api.report.Part;
import java.time.Instant;

/** An update as it was posted. */
public record PostedUpdate(UpdateId id, String text, Audience audience, Instant postedAt, String postedBy)
        implements Part {}
