package dev.debrief.api.postmortem;

import java.util.function.UnaryOperator;

/**
 * The approval of a report by one reviewer. It covers the content at exactly this version.
 *
 * @param approverId id of the client who approved, as in /api/me
 * @param approver name of the client at that time
 * @param version version of the report that was approved
 */
public record Approval(String approverId, String approver, long version) {

    /** The same approval with another name for who gave it. */
    public Approval withName(UnaryOperator<String> name) {
        String other = name.apply(approver);
        return other.equals(approver) ? this : new Approval(other, other, version);
    }
}
