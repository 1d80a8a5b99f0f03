package dev.debrief.api.audiences;

import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.updates.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The text that a report has for one audience.
 *
 * @param audience the audience
 * @param section name of the section that replaces the computed text
 * @param written whether that section is written
 * @param approval who approved the text as it is; null if nobody did, or if it has changed since
 */
public record AudienceView(
        Audience audience,
        SectionName section,
        boolean written,
        @Nullable Approval approval) {}
