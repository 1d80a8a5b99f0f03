package dev.debrief.api.importing;

/**
 * What became of a record.
 *
 * @param version the version of the report that holds it
 * @param imported false where the record had been imported before
 */
public record ImportAnswer(long version, boolean imported) {}
