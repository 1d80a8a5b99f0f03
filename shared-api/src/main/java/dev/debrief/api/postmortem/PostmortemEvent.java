package dev.debrief.api.postmortem;

import static dev.debrief.api.postmortem.PostmortemStage.APPROVED;
import static dev.debrief.api.postmortem.PostmortemStage.CHANGES_REQUESTED;
import static dev.debrief.api.postmortem.PostmortemStage.CLOSED;
import static dev.debrief.api.postmortem.PostmortemStage.DRAFTING;
import static dev.debrief.api.postmortem.PostmortemStage.IN_REVIEW;
import static dev.debrief.api.postmortem.PostmortemStage.PUBLISHED;
import static dev.debrief.api.postmortem.PostmortemStage.WAIVED;

import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events on the way of a report from draft to publication. */
public sealed interface PostmortemEvent extends ReportEvent {

    /** The state after this event. */
    Postmortem evolve(Postmortem before);

    /** A post-mortem became required, or must be published for other reasons or at another time. */
    record PostmortemRequired(ReportId reportId, Requirement requirement) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            Requirement was = before.requirement();
            boolean sameTime = was != null && Objects.equals(was.dueAt(), requirement.dueAt());
            return before.with()
                    .requirement(requirement)
                    .reminder(sameTime ? before.reminder() : null)
                    .build();
        }
    }

    /** The facts of the incident were corrected, and the policy no longer requires a post-mortem. */
    record PostmortemNoLongerRequired(ReportId reportId, long policyVersion) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with().requirement(null).reminder(null).build();
        }
    }

    /** The due time of a post-mortem is near. */
    record PostmortemDueSoon(ReportId reportId, Instant dueAt) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.withReminder(Reminder.DUE_SOON);
        }
    }

    /** The due time of a post-mortem passed before it was published. */
    record PostmortemOverdue(ReportId reportId, Instant dueAt) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.withReminder(Reminder.OVERDUE);
        }
    }

    /** Somebody decided that no post-mortem is written. */
    record PostmortemWaived(ReportId reportId, Waiver waiver) implements PostmortemEvent {

        @Override
        public String reason() {
            return waiver.reason();
        }

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with().stage(WAIVED).waiver(waiver).review(null).build();
        }
    }

    /** A waived post-mortem was taken up again, or a closed one reopened. */
    record PostmortemReopened(ReportId reportId, PostmortemStage from, String reason) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with()
                    .stage(from == CLOSED ? PUBLISHED : DRAFTING)
                    .waiver(null)
                    .build();
        }
    }

    /** A review was requested, or its reviewers or its date were replaced. */
    record ReviewRequested(
            ReportId reportId,
            List<Owner> reviewers,
            @Nullable LocalDate dueOn,
            String requesterId,
            String requester,
            long policyVersion)
            implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            Review running = before.stage() == IN_REVIEW ? before.review() : null;
            return before.with()
                    .stage(IN_REVIEW)
                    .review(new Review(
                            reviewers,
                            dueOn,
                            requesterId,
                            requester,
                            policyVersion,
                            running == null ? List.of() : running.approvals(),
                            running == null ? null : running.changes()))
                    .build();
        }
    }

    /** The review ended without a result. */
    record ReviewCancelled(ReportId reportId, String reason) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with().stage(DRAFTING).review(null).build();
        }
    }

    /**
     * A reviewer approved the content of the report.
     *
     * @param last whether it was the last approval that the policy requires
     */
    record ReportApproved(ReportId reportId, Approval approval, boolean last) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with()
                    .stage(last ? APPROVED : before.stage())
                    .review(Objects.requireNonNull(before.review()).approvedBy(approval))
                    .build();
        }
    }

    /** A reviewer asked for changes. Earlier approvals no longer count. */
    record ChangesRequested(ReportId reportId, String reviewer, String reason) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with()
                    .stage(CHANGES_REQUESTED)
                    .review(Objects.requireNonNull(before.review()).withChanges(reason))
                    .build();
        }
    }

    /**
     * The content changed after it was approved or published, so the approvals no longer count.
     *
     * @param version version of the report whose content was approved
     * @param change name of the event that changed the content
     */
    record ApprovalInvalidated(ReportId reportId, long version, String change) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            Review review = before.review();
            boolean published = before.stage() == PUBLISHED || before.stage() == CLOSED;
            return before.with()
                    .stage(published ? DRAFTING : IN_REVIEW)
                    .review(published || review == null ? null : review.withoutApprovals())
                    .build();
        }
    }

    /**
     * A revision was published.
     *
     * @param number number of the revision, counted from 1
     * @param version version of the report that it shows
     * @param hash SHA-256 of its content, 64 hexadecimal digits
     * @param accusingWordings number of wordings in it that accuse people; null if they were not counted
     */
    record ReportPublished(
            ReportId reportId,
            int number,
            long version,
            String hash,
            @Nullable Integer accusingWordings) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.with()
                    .stage(PUBLISHED)
                    .reminder(null)
                    .revisions(number)
                    .build();
        }
    }

    /** A published revision was withdrawn. */
    record RevisionWithdrawn(ReportId reportId, int number, String reason) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            boolean current = number == before.revisions() && (before.stage() == PUBLISHED || before.stage() == CLOSED);
            return current ? before.with().stage(DRAFTING).review(null).build() : before;
        }
    }

    /** The post-mortem was closed. */
    record PostmortemClosed(ReportId reportId) implements PostmortemEvent {

        @Override
        public Postmortem evolve(Postmortem before) {
            return before.withStage(CLOSED);
        }
    }
}
