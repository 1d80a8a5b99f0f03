package dev.debrief.api.report;

/** An answer about one report at one version. */
public interface VersionedAnswer {

    /** The version of the report that the answer shows. */
    long version();
}
