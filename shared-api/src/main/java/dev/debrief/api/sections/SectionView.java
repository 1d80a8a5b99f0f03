package dev.debrief.api.sections;

/**
 * A section as readers see it.
 *
 * @param version the version of the report at which it was last written: the base version for who rewrites it
 */
public record SectionView(SectionName name, String heading, String text, long version) {}
