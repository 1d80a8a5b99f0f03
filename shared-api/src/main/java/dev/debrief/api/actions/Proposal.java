package dev.debrief.api.actions;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposed work of an action item, meant to keep the incident from happening again.
 *
 * @param title short title on a single line; at most 200 characters
 * @param successCriterion how to recognise that the work had the intended effect; at most 2,000 characters
 * @param type what the item is to achieve
 * @param category how deep the change goes
 * @param deliverable kind of result; null if not given
 * @param priority importance of the item; medium by default
 * @param addresses causes and lessons that the item addresses; 1 to 50
 * @param description details; at most 20,000 characters; null if not given
 * @see "R-81"
 * @see "R-82"
 */
public record Proposal(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Text(max = 2000) String successCriterion,
        @NotNull ActionType type,
        @NotNull ActionCategory category,
        @Nullable Deliverable deliverable,
        Priority priority,

        @NotNull @Size(min = 1, max = 50, message = "must have {min} to {max} entries")
        List<@NotNull FindingId> addresses,

        @Nullable @Text String description) {

    public Proposal {
        priority = priority == null ? Priority.MEDIUM : priority;
    }
}
