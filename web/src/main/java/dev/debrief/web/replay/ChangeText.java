package dev.debrief.web.replay;

import dev.debrief.api.report.HistoryPage.Change;
import dev.debrief.api.report.PartKind;
import dev.debrief.web.page.Labels;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a change did. The sentence of the API is English; in another language it is put together from the kind of part, what the
 * sentence quotes first, what was done, and the reason.
 */
record ChangeText(Labels labels) {

    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern LAST_WORD = Pattern.compile("[A-Z][a-z]+$");

    public String of(Change change) {
        String done = done(change.event());
        if (done.isEmpty()) {
            return change.sentence();
        }
        Matcher quoted = QUOTED.matcher(change.sentence());
        String title = quoted.find() ? " „" + quoted.group(1) + "“" : "";
        String reason = change.reason() == null || change.reason().isBlank() ? "" : ": " + change.reason();
        return part(change) + title + " " + done + reason;
    }

    /** What was done, by the name of the event, or by its last word; empty if the language of the reader is that of the API. */
    private String done(String event) {
        Matcher word = LAST_WORD.matcher(event);
        String verb = word.find() ? word.group() : event;
        return labels.firstOf("done." + event, "done." + verb, "");
    }

    private String part(Change change) {
        List<PartKind> kinds =
                change.changes().stream().map(part -> part.part()).toList();
        return kinds.stream()
                .filter(kind -> change.event()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(kind.toString().replace("_", "")))
                .findFirst()
                .or(() -> kinds.stream().findFirst())
                .map(labels::of)
                .orElseGet(() -> labels.text("report.report"));
    }
}
