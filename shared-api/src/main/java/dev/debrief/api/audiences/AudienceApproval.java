package dev.debrief.api.audiences;

import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.report.Part;
import dev.debrief.api.updates.Audience;

/**
 * The approval of the text for one audience. It ends when that text changes.
 *
 * @param audience audience for which the text is written
 * @param approval who approved it, and at which version of the report
 */
public record AudienceApproval(Audience audience, Approval approval) implements Part {}
