package dev.debrief.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which place in the store a question about all reports is about. */
@Component
public class AsOfPositions {

    private final ReportHistory reportHistory;

    AsOfPositions(ReportHistory reportHistory) {
        this.reportHistory = reportHistory;
    }

    /**
     * The last position recorded by then.
     *
     * @param asOf null for now
     * @param reached how far the view that is asked has come: never beyond that
     * @return -1 before the first event
     */
    public long at(@Nullable Instant asOf, long reached) {
        return asOf == null ? reached : Math.min(reportHistory.positionAt(asOf).orElse(-1), reached);
    }
}
