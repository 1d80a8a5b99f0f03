package dev.debrief.support.http;

/** Strong entity tags: the version in quotes, followed by the version of the taxonomy where the answer depends on it. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of a report shown under a version of the taxonomy; 0 while the taxonomy is as delivered. */
    public static String of(long version, long taxonomyVersion) {
        return taxonomyVersion == 0 ? of(version) : "\"" + version + "-t" + taxonomyVersion + "\"";
    }
}
