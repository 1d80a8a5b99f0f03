package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Audience;
import java.util.List;

/**
 * What the templates of the policy say about a report.
 *
 * @param reportId id of the report
 * @param version version of the report that the messages tell of
 * @param items the messages, in the order of the policy; a template about which the report says nothing is left out
 */
public record ReportMessages(ReportId reportId, long version, List<Message> items) {

    /**
     * A message.
     *
     * @param name name of the template
     * @param audience whom it is for
     * @param text the text in Markdown
     */
    public record Message(String name, Audience audience, String text) {}
}
