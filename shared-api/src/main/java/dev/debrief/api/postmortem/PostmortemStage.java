package dev.debrief.api.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a post-mortem is on its way from draft to publication. It is independent of the status of the incident. */
public enum PostmortemStage {
    /** The report is being written. Every report starts here, and returns here when its content changes after publication. */
    DRAFTING,
    /** Reviewers read the report. */
    IN_REVIEW,
    /** A reviewer asked for changes. */
    CHANGES_REQUESTED,
    /** Enough reviewers approved the present content. */
    APPROVED,
    /** The present content is published. */
    PUBLISHED,
    /** It is published, and every action item is verified or cancelled. */
    CLOSED,
    /** Somebody decided that no post-mortem is written. */
    WAIVED;

    /** The stages that can follow this one. */
    public Set<PostmortemStage> next() {
        return switch (this) {
            case DRAFTING, CHANGES_REQUESTED -> EnumSet.of(IN_REVIEW, WAIVED);
            case IN_REVIEW -> EnumSet.of(APPROVED, CHANGES_REQUESTED, DRAFTING);
            case APPROVED -> EnumSet.of(PUBLISHED, CHANGES_REQUESTED, IN_REVIEW, DRAFTING);
            case PUBLISHED -> EnumSet.of(CLOSED, DRAFTING);
            case CLOSED -> EnumSet.of(PUBLISHED, DRAFTING);
            case WAIVED -> EnumSet.of(DRAFTING);
        };
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
