package dev.debrief.api.incident;

import dev.debrief.api.WrittenVariously;

/**
 * How bad an incident is, worst first. If in doubt, choose the higher severity. The scale is that of PagerDuty's incident response
 * guide. In requests, common words for a level are read as well, such as High, sev-2, S2 or P2.
 */
public enum Severity implements WrittenVariously {
    /** A critical incident with a very high impact. */
    SEV1,
    /** A major incident with a significant impact. */
    SEV2,
    /** A minor incident that affects customers slightly. */
    SEV3,
    /** A minor incident that does not affect customers. */
    SEV4,
    /** A cosmetic problem. */
    SEV5;

    @Override
    public boolean isWritten(String words) {
        return WrittenSeverity.of(words).filter(meant -> meant == this).isPresent();
    }
}
