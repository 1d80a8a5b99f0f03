package dev.debrief.api.actions;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingId;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param area what the item improves; null if not given
 * @param follows the item in whose place this one was proposed, since it had not worked; null if there is none
 * @see "R-81"
 * @see "R-82"
 */
@RecordBuilder
public record Proposal(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Text(max = 2000) String successCriterion,
        @NotNull ActionType type,
        @NotNull ActionCategory category,
        @Nullable Deliverable deliverable,
        Priority priority,

        @NotNull @Size(min = 1, max = 50, message = "must have {min} to {max} entries")
        List<@NotNull FindingId> addresses,

        @Nullable @Text String description,
        @Nullable ActionArea area,
        @Nullable ActionItemId follows)
        implements ProposalBuilder.With {

    public Proposal {
        priority = priority == null ? Priority.MEDIUM : priority;
    }

    /** A proposal without an area. */
    public Proposal(
            String title,
            String successCriterion,
            ActionType type,
            ActionCategory category,
            @Nullable Deliverable deliverable,
            Priority priority,
            List<FindingId> addresses,
            @Nullable String description) {
        this(title, successCriterion, type, category, deliverable, priority, addresses, description, null, null);
    }

    /** The same work once more, after an item that had not worked. */
    public Proposal following(ActionItemId item) {
        return with().follows(item).build();
    }
}
