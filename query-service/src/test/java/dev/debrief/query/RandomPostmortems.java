package dev.debrief.query;

import dev.debrief.api.actions.Owner;
import dev.debrief.api.audiences.AudienceEvent.AudienceTextApproved;
import dev.debrief.api.audiences.AudienceEvent.DistributionRecorded;
import dev.debrief.api.audiences.AudienceEvent.DistributionWithdrawn;
import dev.debrief.api.audiences.DistributionChannel;
import dev.debrief.api.audiences.DistributionId;
import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.audiences.ReportDistribution;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.CommentEvent.CommentAdded;
import dev.debrief.api.comments.CommentEvent.CommentReopened;
import dev.debrief.api.comments.CommentEvent.CommentReplied;
import dev.debrief.api.comments.CommentEvent.CommentResolved;
import dev.debrief.api.comments.CommentId;
import dev.debrief.api.comments.CommentedPart;
import dev.debrief.api.meetings.Attendee;
import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.MeetingId;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.postmortem.PostmortemEvent.ApprovalInvalidated;
import dev.debrief.api.postmortem.PostmortemEvent.ChangesRequested;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemClosed;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemDueSoon;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemNoLongerRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemOverdue;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemReopened;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemWaived;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReportPublished;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewCancelled;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewRequested;
import dev.debrief.api.postmortem.PostmortemEvent.RevisionWithdrawn;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.updates.Audience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What can happen on the way to publication, at random. */
final class RandomPostmortems {

    private final Random random;
    private final Supplier<String> text;

    RandomPostmortems(Random random, Supplier<String> text) {
        this.random = random;
        this.text = text;
    }

    /** Events that can follow. */
    List<ReportEvent> possible(ReportId id, NaiveReport report) {
        Postmortem before = report.all(Postmortem.class).findFirst().orElse(Postmortem.DRAFT);
        List<ReportEvent> events = new ArrayList<>();
        Instant dueAt = Cast.FRIDAY.plusSeconds(random.nextInt(100_000));
        List<PostmortemEvent> reminders = List.of(
                new PostmortemRequired(
                        id, new Requirement(List.of(RequirementReason.SEVERITY), null, dueAt, null, dueAt, 0)),
                new PostmortemNoLongerRequired(id, 0),
                new PostmortemDueSoon(id, dueAt),
                new PostmortemOverdue(id, dueAt));
        events.add(reminders.get(random.nextInt(reminders.size())));
        events.addAll(steps(id, before));
        events.addAll(steps(id, before));
        events.addAll(comments(id, report));
        events.add(outward(id, report));
        return events;
    }

    private List<ReportEvent> steps(ReportId id, Postmortem before) {
        List<ReportEvent> events = new ArrayList<>();
        switch (before.stage()) {
            case DRAFTING, CHANGES_REQUESTED -> {
                events.add(
                        new ReviewRequested(id, List.of(new Owner(text.get(), null)), null, text.get(), text.get(), 0));
                events.add(new PostmortemWaived(id, new Waiver(text.get(), text.get())));
            }
            case IN_REVIEW -> {
                events.add(new ReportApproved(id, new Approval(text.get(), text.get(), 1), true));
                events.add(new ChangesRequested(id, text.get(), text.get()));
                events.add(new ReviewCancelled(id, text.get()));
            }
            case APPROVED -> {
                events.add(new ReportPublished(
                        id, before.revisions() + 1, 1, "0123456789abcdef".repeat(4), random.nextInt(2)));
                events.add(new ApprovalInvalidated(id, 1, "TitleCorrected"));
            }
            case PUBLISHED -> {
                events.add(new PostmortemClosed(id));
                events.add(new ApprovalInvalidated(id, 1, "TitleCorrected"));
                events.add(new RevisionWithdrawn(id, before.revisions(), text.get()));
            }
            case CLOSED, WAIVED -> events.add(new PostmortemReopened(id, before.stage(), text.get()));
        }
        return events;
    }

    /** What is told to others, and meetings. */
    private ReportEvent outward(ReportId id, NaiveReport report) {
        SectionName statement = Statements.of(Audience.CUSTOMER).orElseThrow();
        boolean written =
                report.all(Section.class).anyMatch(section -> section.name().equals(statement));
        List<ReportEvent> events = new ArrayList<>(List.of(
                new SectionWritten(id, new Section(statement, null, text.get())),
                new DistributionRecorded(
                        id,
                        new DistributionId(commentId().value()),
                        new ReportDistribution(
                                Audience.CUSTOMER, DistributionChannel.EMAIL, Cast.FRIDAY, text.get(), null)),
                new MeetingRecorded(id, new MeetingId(commentId().value()), meeting())));
        if (written) {
            events.add(new SectionRemoved(id, statement, text.get()));
            events.add(new AudienceTextApproved(id, Audience.CUSTOMER, new Approval(text.get(), text.get(), 1)));
        }
        report.all(RecordedMeeting.class).findFirst().ifPresent(was -> {
            events.add(new MeetingCorrected(id, was.id(), was.meeting(), meeting(), text.get()));
            events.add(new MeetingWithdrawn(id, was.id(), text.get()));
        });
        report.all(RecordedDistribution.class)
                .findFirst()
                .ifPresent(was -> events.add(new DistributionWithdrawn(id, was.id(), text.get())));
        return events.get(random.nextInt(events.size()));
    }

    private Meeting meeting() {
        return new Meeting(Cast.FRIDAY, text.get(), List.of(new Attendee(text.get(), null)), text.get(), null);
    }

    private List<ReportEvent> comments(ReportId id, NaiveReport report) {
        List<ReportEvent> events = new ArrayList<>();
        events.add(new CommentAdded(
                id, commentId(), new CommentedPart(PartKind.SECTION, "description"), random.nextInt(9), text.get()));
        report.all(Comment.class).findFirst().ifPresent(comment -> {
            events.add(new CommentReplied(id, comment.id(), commentId(), text.get()));
            events.add(
                    comment.open()
                            ? new CommentResolved(id, comment.id(), random.nextBoolean() ? text.get() : null)
                            : new CommentReopened(id, comment.id(), text.get()));
        });
        return events;
    }

    private CommentId commentId() {
        return new CommentId(new UUID(random.nextLong(), random.nextLong()));
    }
}
