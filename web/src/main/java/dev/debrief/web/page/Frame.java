package dev.debrief.web.page;

import dev.debrief.api.Identity;
import dev.debrief.web.api.Api;
import dev.debrief.web.api.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param me who looks at it; null at the entrance
 * @param language the language of the page
 * @param path the path of the page
 * @param kept the parameters of the page that hold at other times too
 * @param asOf the time that the page is read as of, as it was asked for; empty for now
 * @param said the message about what was recorded; empty if nothing was
 * @param calls the requests of the API that the page was made from
 */
public record Frame(
        @Nullable Identity me,
        String language,
        String path,
        String search,
        Map<String, List<String>> kept,
        String asOf,
        String said,
        List<Api.Call> calls) {

    /** This page as of now. */
    public String now() {
        Question page = Question.at(path);
        kept.forEach(page::with);
        return page.toString();
    }

    /** Whether a link of the navigation leads to the part of this page. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Whether the reader may see the pages of administrators. */
    public boolean isAdmin() {
        return me != null && me.isAny();
    }
}
