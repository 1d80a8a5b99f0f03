package dev.debrief.query.views;

import dev.debrief.api.report.ReportEvent;
import java.time.Instant;
import org.axonframework.messaging.MetaData;

/**
 * An event as the store holds it.
 *
 * @param version its place among the events of its report
 * @param position its place in the whole store
 */
public record RecordedEvent(ReportEvent event, long version, long position, Instant recordedAt, MetaData metaData) {

    public String report() {
        return event.reportId().toString();
    }
}
