package dev.debrief.api.milestone;

import com.fasterxml.jackson.annotation.JsonValue;

/** The milestones from which response times are computed, in their usual order. */
public enum MilestoneName {
    /** The harm began. */
    IMPACT_STARTED("impactStarted"),
    /** Monitoring or a person noticed the incident. */
    DETECTED("detected"),
    /** The incident was reported to those who respond. */
    REPORTED("reported"),
    /** A responder started to work on the incident. */
    ACKNOWLEDGED("acknowledged"),
    /** The responders knew the cause. */
    IDENTIFIED("identified"),
    /** The impact was limited. */
    MITIGATED("mitigated"),
    /** The incident was over. */
    RESOLVED("resolved"),
    /** The harm ended. */
    IMPACT_ENDED("impactEnded"),
    /** The work on the incident was finished. */
    CLOSED("closed");

    private final String text;

    MilestoneName(String text) {
        this.text = text;
    }

    /**
     * Whether this milestone must not be before {@link #IMPACT_STARTED}. Detection may be, since monitoring can see an incident
     * coming.
     */
    public boolean isEnd() {
        return compareTo(MITIGATED) >= 0;
    }

    /** The name in JSON and in paths: camel case, like a property's. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
