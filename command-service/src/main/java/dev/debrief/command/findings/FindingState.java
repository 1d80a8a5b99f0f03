package dev.debrief.command.findings;

import dev.debrief.api.findings.Finding;

/**
 * What later decisions need to know of a finding.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param finding what it says now
 * @param version the version of the report that the recording was answered with
 * @param changedAt the version of the report at which it came to say that
 */
record FindingState(Finding recorded, Finding finding, boolean withdrawn, long version, long changedAt) {

    static FindingState recorded(Finding finding, long version) {
        return new FindingState(finding, finding, false, version, version);
    }

    FindingState saying(Finding other, long at) {
        return new FindingState(recorded, other, withdrawn, version, at);
    }

    FindingState withdraw() {
        return new FindingState(recorded, finding, true, version, changedAt);
    }
}
