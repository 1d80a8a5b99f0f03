package dev.debrief.command.findings;

import dev.debrief.api.findings.Finding;

/**
 * The state of a finding that later decisions need.
 *
 * @param recorded the original content, by which a repeated request is recognised
 * @param finding the current content
 * @param version the version of the report that answered the recording
 * @param changedAt the version of the report with the last change of the finding
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
