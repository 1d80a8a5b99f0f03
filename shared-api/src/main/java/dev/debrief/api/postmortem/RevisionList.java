package dev.debrief.api.postmortem;

import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import java.util.List;

/**
 * The published revisions of a report.
 *
 * @param reportId id of the report
 * @param version version of the report that was read
 * @param items the revisions, latest first
 */
public record RevisionList(ReportId reportId, long version, List<RevisionView> items) implements VersionedAnswer {}
