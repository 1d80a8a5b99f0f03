package dev.debrief.api.audit;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that somebody reads restricted reports, before they are given them. Who it is says the metadata.
 *
 * @param reads which reports the answer tells of
 * @param question what they asked, such as {@code ListHistory}
 */
public record RecordAccess(@TargetAggregateIdentifier AccessId accessId, List<ReportRead> reads, String question) {}
