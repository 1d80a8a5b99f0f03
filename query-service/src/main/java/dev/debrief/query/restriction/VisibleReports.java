package dev.debrief.query.restriction;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.nin;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.ReportRead;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/** What a reader may see at this moment, for answers about several reports. */
public final class VisibleReports {

    private final Identity reader;
    private final Set<String> restricted;
    private final Set<String> hidden;
    private final AccessRecorder accessRecorder;

    /**
     * @param restricted the reports that are, by their ids
     * @param hidden those that the reader may not see
     */
    VisibleReports(Identity reader, Set<String> restricted, Set<String> hidden, AccessRecorder accessRecorder) {
        this.reader = reader;
        this.restricted = restricted;
        this.hidden = hidden;
        this.accessRecorder = accessRecorder;
    }

    /**
     * Matches what may be seen.
     *
     * @param field the one that holds the id of a report
     */
    public Bson filter(String field) {
        return hidden.isEmpty() ? empty() : nin(field, hidden);
    }

    /** The ids of the reports that the reader may not see, for queries that are not answered by a view. */
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    /** The ids of the reports that are restricted, whoever may see them. */
    public Set<String> restricted() {
        return Set.copyOf(restricted);
    }

    /** Whether the reader may see a report. */
    public boolean isVisible(String report) {
        return !hidden.contains(report);
    }

    /** Whether the reader may see them all. */
    public boolean areAllVisible() {
        return hidden.isEmpty();
    }

    /** Records that the reader reads what of these is restricted. */
    public void recordReading(Object question, List<ReportRead> reads) {
        accessRecorder.record(
                reader,
                question.getClass().getSimpleName(),
                reads.stream()
                        .filter(reportRead ->
                                restricted.contains(reportRead.reportId().toString()))
                        .toList());
    }
}
