package dev.debrief.api.actions;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done so that an incident does not come back.
 *
 * @param successCriterion by what it is seen that it worked
 * @param priority {@link Priority#MEDIUM} unless said otherwise
 * @param addresses the causes and lessons that it answers to, at least one
 */
public record Proposal(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Text(max = 2000) String successCriterion,
        @NotNull ActionType type,
        @NotNull ActionCategory category,
        @Nullable Deliverable deliverable,
        Priority priority,
        @NotNull @Size(min = 1, max = 50) List<@NotNull FindingId> addresses,
        @Nullable @Text String description) {

    public Proposal {
        priority = priority == null ? Priority.MEDIUM : priority;
    }
}
