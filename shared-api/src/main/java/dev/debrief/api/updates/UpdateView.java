package dev.debrief.api.updates;

import java.time.OffsetDateTime;

/** An update as readers of a report see it. */
public record UpdateView(UpdateId id, String text, Audience audience, OffsetDateTime postedAt, String postedBy) {}
