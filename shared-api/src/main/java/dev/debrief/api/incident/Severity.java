package dev.debrief.api.incident;

/**
 * How bad an incident is, worst first. If in doubt, choose the higher severity. The scale is that of PagerDuty's incident response
 * guide.
 */
public enum Severity {
    /** A critical incident with a very high impact. */
    SEV1,
    /** A major incident with a significant impact. */
    SEV2,
    /** A minor incident that affects customers slightly. */
    SEV3,
    /** A minor incident that does not affect customers. */
    SEV4,
    /** A cosmetic problem. */
    SEV5
}
