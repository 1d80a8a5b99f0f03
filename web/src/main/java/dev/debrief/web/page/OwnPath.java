package dev.debrief.web.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody is led after the sign-in: paths of ours only. A second slash or a backslash would lead to another host. */
final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,2000}");

    private OwnPath() {}

    /** The path, or the first page if it is none of ours. */
    static String of(@Nullable String path) {
        return path != null && OWN.matcher(path).matches() ? path : "/";
    }
}
