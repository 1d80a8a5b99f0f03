package dev.debrief.web.page;

import dev.debrief.api.Identity;
import dev.debrief.web.api.Api;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param me who looks at it; null at the entrance
 * @param language the language of the page
 * @param path the path of the page
 * @param asOf the time that the page is read as of, as it was asked for; empty for now
 * @param said the message about what was recorded; empty if nothing was
 * @param calls the requests of the API that the page was made from
 */
public record Frame(
        @Nullable Identity me,
        String language,
        String path,
        String search,
        String asOf,
        String said,
        List<Api.Call> calls) {

    /** Whether a link of the navigation leads to the part of this page. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Whether the reader may see the pages of administrators. */
    public boolean isAdmin() {
        return me != null && me.isAny();
    }
}
