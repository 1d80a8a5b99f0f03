package dev.debrief.api.document;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item that a document promises.
 *
 * @param itemId the id that it gets if it is new
 * @param title what is to be done
 * @param successCriterion how to recognise that it had the intended effect
 * @param type what it is to achieve
 * @param category how deep the change goes
 * @param owner who does it
 * @param dueOn the day by which it is done
 * @param cause the beginning of the text of the cause that it addresses; null for all root causes
 * @param description what else the document says about it; null for nothing
 */
public record PromisedWork(
        ActionItemId itemId,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,

        @NotNull @Text(max = 2000) String successCriterion,
        @NotNull ActionType type,
        @NotNull ActionCategory category,
        @NotNull @Valid Owner owner,
        @NotNull @Dated LocalDate dueOn,
        @Nullable String cause,
        @Nullable @Text String description)
        implements Fact {}
