package dev.debrief.api.relations;

import dev.debrief.api.report.Part;
import dev.debrief.api.report.ReportId;

/**
 * What a person says about a report and another one. A report says at most one thing about each other report, and is a duplicate or a part
 * of at most one.
 *
 * @param other the other report
 * @param kind how they are related
 */
public record Relation(ReportId other, RelationKind kind) implements Part {}
