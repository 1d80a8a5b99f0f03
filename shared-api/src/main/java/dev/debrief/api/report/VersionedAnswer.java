package dev.debrief.api.report;

/** What is answered about one report. */
public interface VersionedAnswer {

    /** The version of the report that the answer tells of. */
    long version();
}
