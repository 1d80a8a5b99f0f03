package dev.debrief.api.language;

import dev.debrief.api.report.PartKind;

/**
 * An accusing wording in a part of a report.
 *
 * @param part kind of the part, such as cause
 * @param id id of the part within its kind
 * @param pointer JSON Pointer to the text within the content of the part, such as /text
 * @param finding the wording, with its place in that text
 */
public record PartFinding(PartKind part, String id, String pointer, LanguageFinding finding) {}
