package dev.debrief.api.postmortem;

import dev.debrief.api.actions.Reminder;
import dev.debrief.api.report.Part;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The way of a report from draft to publication.
 *
 * @param stage how far it is
 * @param requirement why and by when a post-mortem must be published; null if it need not be
 * @param reminder last reminder about the due time; null if there was none
 * @param review the present or last review; null if none was requested
 * @param waiver why no post-mortem is written; null unless it is waived
 * @param revisions number of revisions that were published so far
 */
@RecordBuilder
public record Postmortem(
        PostmortemStage stage,
        @Nullable Requirement requirement,
        @Nullable Reminder reminder,
        @Nullable Review review,
        @Nullable Waiver waiver,
        int revisions)
        implements Part, PostmortemBuilder.With {

    /** Before anything happened. */
    public static final Postmortem DRAFT = new Postmortem(PostmortemStage.DRAFTING, null, null, null, null, 0);

    /** Whether it is required by a time, and neither published nor waived. */
    public boolean due() {
        return requirement != null && requirement.dueAt() != null && revisions == 0 && stage != PostmortemStage.WAIVED;
    }
}
