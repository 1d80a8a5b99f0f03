package dev.debrief.api.postmortem;

import dev.debrief.api.actions.Reminder;
import dev.debrief.api.report.Part;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
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

    /** The reminder that is to be recorded at this time; null if none is. */
    public @Nullable Reminder reminderAt(Instant now) {
        Instant next = nextReminderAt();
        if (next == null || now.isBefore(next)) {
            return null;
        }
        return now.isBefore(dueAt()) ? Reminder.DUE_SOON : Reminder.OVERDUE;
    }

    /** From when on the next reminder is to be recorded; null if none is left. */
    public @Nullable Instant nextReminderAt() {
        if (!due() || reminder == Reminder.OVERDUE) {
            return null;
        }
        return reminder == null ? Objects.requireNonNull(requirement).remindAt() : dueAt();
    }

    private Instant dueAt() {
        return Objects.requireNonNull(Objects.requireNonNull(requirement).dueAt());
    }

    /** Whether it is required by a time, and neither published nor waived. */
    public boolean due() {
        return requirement != null && requirement.dueAt() != null && revisions == 0 && stage != PostmortemStage.WAIVED;
    }
}
