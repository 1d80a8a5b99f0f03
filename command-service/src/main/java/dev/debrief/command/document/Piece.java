package dev.debrief.command.document;

import dev.debrief.api.sections.SectionName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a chapter contains, in the order of its lines. */
sealed interface Piece {

    /**
     * Text that stays text.
     *
     * @param line the line, counted from 1
     * @param why the reason for the writer; null if no structure was expected
     * @param section the section that the text is; null if the document does not say
     */
    record Kept(
            int line,
            String text,
            @Nullable String why,
            @Nullable SectionName section) implements Piece {

        Kept(int line, String text, @Nullable String why) {
            this(line, text, why, null);
        }
    }

    /** A heading below that of the chapter. */
    record Subheading(int level, String words) implements Piece {}

    /** An entry that became a part of the report. */
    record Entry(UUID fresh) implements Piece {}
}
