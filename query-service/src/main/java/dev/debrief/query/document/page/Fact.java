package dev.debrief.query.document.page;

/**
 * One thing that is known, in a few words.
 *
 * @param name what it is about, such as Severity
 * @param value plain text
 */
public record Fact(String name, String value) {}
