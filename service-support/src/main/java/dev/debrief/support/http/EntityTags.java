package dev.debrief.support.http;

/** Strong entity tags: the version in quotes, with the taxonomy version appended where the answer depends on it. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of a report that is shown with a taxonomy version. Version 0 is the delivered taxonomy. */
    public static String of(long version, long taxonomyVersion) {
        return taxonomyVersion == 0 ? of(version) : "\"" + version + "-t" + taxonomyVersion + "\"";
    }
}
