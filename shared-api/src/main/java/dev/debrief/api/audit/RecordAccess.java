package dev.debrief.api.audit;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that somebody reads restricted reports, before the answer is sent. The metadata names the reader.
 *
 * @param accessId identifier of this reading
 * @param reads the restricted reports in the answer
 * @param question name of the query, such as ListHistory
 */
public record RecordAccess(@TargetAggregateIdentifier AccessId accessId, List<ReportRead> reads, String question) {}
