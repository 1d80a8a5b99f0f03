package dev.debrief.api.sections;

/**
 * A section as readers see it.
 *
 * @param name name of the section, such as background
 * @param heading heading under which the section is shown
 * @param text content of the section in Markdown
 * @param version report version that last wrote the section; use it as baseVersion to replace the text
 */
public record SectionView(SectionName name, String heading, String text, long version) {}
