package dev.debrief.api.importing;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import org.jspecify.annotations.Nullable;

/**
 * A cause in the words of the source, not yet classified.
 *
 * @param scheme the vocabulary from which the label is taken
 */
public record StatedCause(
        @Nullable @Text(max = Text.SHORT, singleLine = true) String scheme,
        @Nullable @Text(max = 500, singleLine = true) String label,
        @Nullable @Text String text)
        implements Part {}
