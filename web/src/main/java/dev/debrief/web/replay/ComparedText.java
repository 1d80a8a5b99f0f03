package dev.debrief.web.replay;

import dev.debrief.api.diff.ReportDiff;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.web.page.Times;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the values of a comparison for readers: times in the zone of the report, and other parts by what they say. Texts stay as they
 * are.
 *
 * @param parts what parts of the report say, by their ids
 */
record ComparedText(Map<String, String> parts, Times times) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static ComparedText of(ReportView report, List<TimelineLine> timeline, ReportDiff diff, Times times) {
        Map<String, String> parts = new HashMap<>();
        timeline.forEach(entry -> parts.put(entry.id().toString(), entry.text()));
        diff.parts().forEach(part -> parts.put(part.id(), part.title()));
        report.analysis()
                .causes()
                .forEach(cause ->
                        parts.put(cause.id().toString(), cause.finding().text()));
        report.actions()
                .items()
                .forEach(tracked -> parts.put(
                        tracked.item().id().toString(),
                        tracked.item().proposal().title()));
        return new ComparedText(parts, times);
    }

    public String of(String text) {
        if (TIME.matcher(text).matches()) {
            return time(text);
        }
        return ID.matcher(text).matches() ? parts.getOrDefault(text, text) : text;
    }

    private String time(String text) {
        try {
            return times.exact(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
