package dev.debrief.command.findings;

import dev.debrief.api.findings.Finding;

/**
 * The state of a finding that later decisions need.
 *
 * @param recorded the original content, by which a repeated request is recognised
 * @param finding the current content
 * @param version the version of the report that answered the recording
 */
record FindingState(Finding recorded, Finding finding, boolean withdrawn, long version) {

    static FindingState recorded(Finding finding, long version) {
        return new FindingState(finding, finding, false, version);
    }

    FindingState saying(Finding other) {
        return new FindingState(recorded, other, withdrawn, version);
    }

    FindingState withdraw() {
        return new FindingState(recorded, finding, true, version);
    }
}
