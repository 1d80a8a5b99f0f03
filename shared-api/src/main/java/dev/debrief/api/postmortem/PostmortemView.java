package dev.debrief.api.postmortem;

import dev.debrief.api.actions.Reminder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a report from draft to publication, as its readers see it.
 *
 * @param stage how far it is
 * @param next stages that can follow
 * @param requirement why and by when a post-mortem must be published; null if it need not be
 * @param policyVersion version of the policy that applies now; the remarks are made by it
 * @param newerPolicy what the present policy requires, if it differs from what the policy required that applied to the incident; null
 *     if it does not, and while the time of the resolution is unknown
 * @param reminder last reminder about the due time; null if there was none
 * @param review the present or last review; null if none was requested
 * @param waiver why no post-mortem is written; null unless it is waived
 * @param revisions published revisions, latest first
 * @param firstPublishedAt when the first revision was published, in the time zone of the report; null if none was
 * @param lastPublishedAt when the latest revision was published, in the time zone of the report; null if none was
 * @param openComments number of comments that are not resolved
 */
public record PostmortemView(
        PostmortemStage stage,
        List<PostmortemStage> next,
        @Nullable Requirement requirement,
        long policyVersion,
        @Nullable NewerPolicy newerPolicy,
        @Nullable Reminder reminder,
        @Nullable Review review,
        @Nullable Waiver waiver,
        List<RevisionView> revisions,
        @Nullable OffsetDateTime firstPublishedAt,
        @Nullable OffsetDateTime lastPublishedAt,
        int openComments) {

    /**
     * What a newer policy than the one that applied to the incident requires. It does not change what is required.
     *
     * @param version version of the policy
     * @param reasons why it would require a post-mortem; empty if it would not
     * @param dueAt time by which it would have to be published, in UTC; null if it would not be required
     */
    public record NewerPolicy(
            long version,
            List<RequirementReason> reasons,
            @Nullable Instant dueAt) {

        public NewerPolicy {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A published revision.
     *
     * @param number number of the revision, counted from 1
     * @param version version of the report that it shows
     * @param hash SHA-256 of its content, 64 hexadecimal digits
     * @param publishedAt time of publication, in the time zone of the report
     * @param publishedBy name of the actor who published it
     * @param supersededBy number of the revision that replaced it; null for the latest
     * @param withdrawal why it was withdrawn; null while it stands
     */
    public record RevisionView(
            int number,
            long version,
            String hash,
            OffsetDateTime publishedAt,
            String publishedBy,
            @Nullable Integer supersededBy,
            @Nullable String withdrawal) {}
}
