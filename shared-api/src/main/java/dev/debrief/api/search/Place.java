package dev.debrief.api.search;

import dev.debrief.api.report.PartKind;
import java.util.List;

/**
 * A place of a report where searched words are.
 *
 * @param part kind of part of the report
 * @param id id of the part within its kind; empty if a report has only one of the kind
 * @param text excerpt of the text of the part
 * @param marks the searched words within the excerpt
 * @param withdrawn whether the part was withdrawn or removed; false unless such parts are searched
 * @param link address of the part, at the version that was searched; at the last version with the part if it was withdrawn
 */
public record Place(PartKind part, String id, String text, List<Mark> marks, boolean withdrawn, String link) {

    /**
     * A word within an excerpt.
     *
     * @param from index of its first character
     * @param to index after its last character
     */
    public record Mark(int from, int to) {}
}
