package dev.debrief.query.analytics.facts;

/** A row of the view of occurrences: an incident, or a cause that its report names. */
public sealed interface OccurrenceRow permits IncidentRow, CauseRow {

    /** The id of the report. */
    String report();

    /** Identifies the row among those of all reports. */
    String key();
}
