package dev.debrief.api.audit;

import dev.debrief.api.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that somebody reads a restricted report, before they are given it. Who it is says the metadata.
 *
 * @param question what they asked, such as {@code ListHistory}
 */
public record RecordAccess(
        @TargetAggregateIdentifier AccessId accessId, ReportId reportId, long version, String question) {}
