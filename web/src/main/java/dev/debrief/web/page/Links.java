package dev.debrief.web.page;

import dev.debrief.web.api.Question;
import org.jspecify.annotations.Nullable;

/** Links between pages. They keep the time that the page is read as of. */
public final class Links {

    private final String asOf;

    Links(String asOf) {
        this.asOf = asOf;
    }

    public String to(String path) {
        return Question.at(path).with("asOf", asOf).toString();
    }

    /** The page of a report. */
    public String report(Object id) {
        return Question.at("/incidents/{}", id).with("asOf", asOf).toString();
    }

    /**
     * A page of a report.
     *
     * @param parameters names, each followed by its value
     */
    public String report(Object id, String page, @Nullable Object... parameters) {
        Question address = Question.at("/incidents/{}/" + page, id);
        for (int i = 0; i < parameters.length; i += 2) {
            address.with(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        return address.with("asOf", asOf).toString();
    }

    /**
     * The form that edits a part of a report.
     *
     * @param part the part; null if the report itself is edited, or something is recorded for the first time
     * @param back the page of the report to return to; null for the report
     */
    public String edit(Object id, String operation, @Nullable Object part, @Nullable String back) {
        return report(id, "edit/" + operation, "part", part, "back", back);
    }

    /** A page with one filter. */
    public String with(String path, String name, @Nullable Object value) {
        return Question.at(path).with(name, value).with("asOf", asOf).toString();
    }
}
