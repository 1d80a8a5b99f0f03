package dev.debrief.api.report;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion that would improve a report. Remarks never cause a request to be refused.
 *
 * @param rule stable name of the rule behind the remark, such as cause-uncovered
 * @param part kind of the part that the remark is about
 * @param id id of that part within its kind; null if the part does not exist
 * @param message the suggestion as one sentence for the authors of the report
 */
public record Remark(String rule, PartKind part, @Nullable String id, String message) {}
