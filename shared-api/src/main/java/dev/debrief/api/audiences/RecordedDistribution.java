package dev.debrief.api.audiences;

import dev.debrief.api.report.Part;
import java.util.function.UnaryOperator;

/**
 * A distribution as a part of the report.
 *
 * @param id id of the distribution
 * @param distribution what was handed to whom
 * @param recordedBy name of the actor who recorded it
 */
public record RecordedDistribution(DistributionId id, ReportDistribution distribution, String recordedBy)
        implements Part {

    /** The same with another name for whoever recorded it. */
    public RecordedDistribution withName(UnaryOperator<String> name) {
        return new RecordedDistribution(id, distribution, name.apply(recordedBy));
    }
}
