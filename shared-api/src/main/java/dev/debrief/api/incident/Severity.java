package dev.debrief.api.incident;

/**
 * How bad an incident is, worst first. SEV1 and SEV2 are major incidents; SEV3 touches customers a little, SEV4 not at all, SEV5
 * is cosmetic. When unsure, the higher one is right (the scale of PagerDuty's incident response guide).
 */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4,
    SEV5
}
