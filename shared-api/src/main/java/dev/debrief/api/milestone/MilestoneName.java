package dev.debrief.api.milestone;

import com.fasterxml.jackson.annotation.JsonValue;

/** The moments from which response speed is measured, in the order in which they usually come. */
public enum MilestoneName {
    IMPACT_STARTED("impactStarted"),
    DETECTED("detected"),
    REPORTED("reported"),
    ACKNOWLEDGED("acknowledged"),
    IDENTIFIED("identified"),
    MITIGATED("mitigated"),
    RESOLVED("resolved"),
    IMPACT_ENDED("impactEnded"),
    CLOSED("closed");

    private final String text;

    MilestoneName(String text) {
        this.text = text;
    }

    /** Whether this one can't come before {@link #IMPACT_STARTED}. Detection can: good monitoring sees trouble coming. */
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
