package dev.debrief.support.http;

/** Strong entity tags: the version in quotes, with the versions of the taxonomy and of the policy appended where the answer depends on it. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of an answer that is shown with a taxonomy. */
    public static String of(long version, long taxonomyVersion) {
        return of(version, taxonomyVersion, 0);
    }

    /** The tag of a report that is shown with a taxonomy and a policy. Version 0 of either is the delivered one. */
    public static String of(long version, long taxonomyVersion, long policyVersion) {
        return "\"" + version + suffix("-t", taxonomyVersion) + suffix("-p", policyVersion) + "\"";
    }

    private static String suffix(String mark, long version) {
        return version == 0 ? "" : mark + version;
    }
}
