package dev.debrief.api.policy;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A word of the organisation that others may not know. The check of language points to it.
 *
 * @param term the word or words, in any case; at most 200 characters on one line
 * @param meaning what it means; at most 2,000 characters
 * @param instead plainer words that can stand in its place; at most 200 characters on one line; null if there are none
 * @see "R-123"
 */
public record GlossaryTerm(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String term,
        @NotNull @Text(max = 2000) String meaning,

        @Nullable @Text(max = Text.SHORT, singleLine = true) String instead) {}
