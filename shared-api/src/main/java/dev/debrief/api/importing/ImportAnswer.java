package dev.debrief.api.importing;

/**
 * The result of importing one record.
 *
 * @param version version of the report that holds the record
 * @param imported whether the record was imported now; false if it had been imported before
 */
public record ImportAnswer(long version, boolean imported) {}
