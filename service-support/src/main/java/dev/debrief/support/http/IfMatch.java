package dev.debrief.support.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a request.
 *
 * @param version the version that the caller has read and edits; null if the header is absent or {@code *}
 */
public record IfMatch(@Nullable Long version) {

    /** Accepts any version. */
    public static final IfMatch ANY = new IfMatch(null);

    static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})(-[tp]\\d{1,9}){0,2}\"\\s*");

    /** @throws BadParameterException unless the header is {@code *} or one entity tag of {@link EntityTags} */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new BadParameterException(HEADER, "must be one entity tag of an earlier response, such as \"7\"");
        }
        return new IfMatch(Long.valueOf(tag.group(1)));
    }
}
