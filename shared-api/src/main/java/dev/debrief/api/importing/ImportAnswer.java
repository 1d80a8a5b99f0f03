package dev.debrief.api.importing;

import dev.debrief.api.document.DocumentAnswer.Item;
import java.util.List;

/**
 * The result of importing one record.
 *
 * @param version version of the report
 * @param imported false if the same record was imported before
 * @param refused entries of the text of the record that a rule refused
 */
public record ImportAnswer(long version, boolean imported, List<Item> refused) {}
