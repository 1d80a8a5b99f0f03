package dev.debrief.api.comments;

import dev.debrief.api.report.PartKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The part of a report that a comment is about.
 *
 * @param kind kind of the part, such as section or cause; headline for the report as a whole
 * @param id id of the part within its kind, such as the name of a section; empty for a kind that a report has once
 */
public record CommentedPart(
        @NotNull PartKind kind, @Size(max = 200) String id) {

    public CommentedPart {
        id = id == null ? "" : id;
    }
}
