package dev.debrief.api.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that would make a report better. Nothing is refused for it.
 *
 * @param rule names what is looked at, for good
 * @param part the kind of part it is about
 * @param id which one of that kind; null if it is about none that is there
 */
public record Remark(String rule, PartKind part, @Nullable String id, String message) {}
