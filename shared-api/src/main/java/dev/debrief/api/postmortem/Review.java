package dev.debrief.api.postmortem;

import dev.debrief.api.actions.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review of a report.
 *
 * @param reviewers people and teams who are asked to review the report
 * @param dueOn day by which they should answer, in the time zone of the report; null if not stated
 * @param requesterId id of the client who requested the review
 * @param requester name of that client at that time
 * @param policyVersion version of the policy that says who may approve, and how many must
 * @param approvals approvals of the present content, first approval first
 * @param changes what the last reviewer who requested changes wrote; null if nobody did since the request
 */
public record Review(
        List<Owner> reviewers,
        @Nullable LocalDate dueOn,
        String requesterId,
        String requester,
        long policyVersion,
        List<Approval> approvals,
        @Nullable String changes) {

    public Review {
        reviewers = List.copyOf(reviewers);
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
    }

    /** Whether it asks the same people by the same day. */
    public boolean asks(List<Owner> others, @Nullable LocalDate otherDueOn) {
        return reviewers.equals(others) && Objects.equals(dueOn, otherDueOn);
    }

    /**
     * The same review with other names and texts. Ids of people are replaced like their names.
     *
     * @param name what to call a person
     * @param text a text with the names in it replaced
     */
    public Review withNames(UnaryOperator<String> name, UnaryOperator<String> text) {
        String who = name.apply(requester);
        return new Review(
                reviewers.stream()
                        .map(one -> one.person() == null ? one : new Owner(name.apply(one.person()), null))
                        .toList(),
                dueOn,
                who.equals(requester) ? requesterId : who,
                who,
                policyVersion,
                approvals.stream().map(one -> one.withName(name)).toList(),
                changes == null ? null : text.apply(changes));
    }

    Review approvedBy(Approval approval) {
        return with(Stream.concat(approvals.stream(), Stream.of(approval)).toList(), changes);
    }

    Review withoutApprovals() {
        return with(List.of(), changes);
    }

    Review withChanges(String wanted) {
        return with(List.of(), wanted);
    }

    private Review with(List<Approval> present, @Nullable String wanted) {
        return new Review(reviewers, dueOn, requesterId, requester, policyVersion, present, wanted);
    }
}
