package dev.debrief.api.relations;

import dev.debrief.api.report.ReportId;

/**
 * What a person stated on a report about another one, with the title of the other.
 *
 * @param relation what the report is to the other
 * @param other id of the other report
 * @param title present title of the other report
 */
public record NamedRelation(RelationKind relation, ReportId other, String title) {}
