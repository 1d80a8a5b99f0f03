package dev.debrief.support.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags. The tag of a report is its version in quotes; that of what else depends on the taxonomy names the version of both. */
public final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("\\s*\"(\\d{1,9})(-t\\d{1,9})?\"\\s*");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Of a report that is shown under this version of the taxonomy; 0 as long as that is as delivered. */
    public static String of(long version, long taxonomyVersion) {
        return taxonomyVersion == 0 ? of(version) : "\"" + version + "-t" + taxonomyVersion + "\"";
    }

    /**
     * The version a caller has seen and edits, from {@code If-Match}; null where there is none, or any will do.
     *
     * @throws BadParameterException if the header holds anything but one tag of ours
     */
    public static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = VERSION.matcher(ifMatch);
        if (!tag.matches()) {
            throw new BadParameterException("If-Match", "must be one entity tag as answered before, such as \"7\"");
        }
        return Long.valueOf(tag.group(1));
    }
}
