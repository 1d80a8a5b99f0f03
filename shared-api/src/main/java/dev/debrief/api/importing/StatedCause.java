package dev.debrief.api.importing;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import org.jspecify.annotations.Nullable;

/**
 * A cause in the words of the source of an imported incident. It does not count in patterns.
 *
 * @param scheme name of the vocabulary that the label comes from; null if unknown
 * @param label label of the cause in that vocabulary; null if the source states none
 * @param text description of the cause; null if the source states none
 */
public record StatedCause(
        @Nullable @Text(max = Text.SHORT, singleLine = true) String scheme,
        @Nullable @Text(max = 500, singleLine = true) String label,
        @Nullable @Text String text)
        implements Part {}
