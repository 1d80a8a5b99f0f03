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
record Held(Finding recorded, Finding finding, boolean withdrawn, long version, long changedAt) {

    static Held recorded(Finding finding, long version) {
        return new Held(finding, finding, false, version, version);
    }

    Held saying(Finding other, long at) {
        return new Held(recorded, other, withdrawn, version, at);
    }

    Held withdraw() {
        return new Held(recorded, finding, true, version, changedAt);
    }
}
