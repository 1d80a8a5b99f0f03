package dev.debrief.command.findings;

import dev.debrief.api.findings.Finding;

/**
 * What later decisions need to know of a finding.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param finding what it says now
 * @param version the version of the report that the recording was answered with
 */
record Held(Finding recorded, Finding finding, boolean withdrawn, long version) {

    static Held recorded(Finding finding, long version) {
        return new Held(finding, finding, false, version);
    }

    Held saying(Finding other) {
        return new Held(recorded, other, withdrawn, version);
    }

    Held withdraw() {
        return new Held(recorded, finding, true, version);
    }
}
