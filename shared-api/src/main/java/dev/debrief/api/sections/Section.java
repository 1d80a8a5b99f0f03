package dev.debrief.api.sections;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A text of a report, in Markdown.
 *
 * @param name name of the section, such as background
 * @param title heading of the section, at most 200 characters; ignored for expected sections; null to use the words of the name
 * @param text content of the section in Markdown, at most 20000 characters
 */
public record Section(
        @NotNull @Valid SectionName name,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Text String text)
        implements Part {

    /** The heading under which the section is shown. */
    public String heading() {
        return name.expected().map(ExpectedSection::title).orElse(title == null ? name.words() : title);
    }
}
