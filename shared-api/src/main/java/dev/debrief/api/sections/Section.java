package dev.debrief.api.sections;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A text of a report, in Markdown.
 *
 * @param title its heading, where it is not one of the {@link ExpectedSection}s
 */
public record Section(
        @NotNull @Valid SectionName name,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Text String text)
        implements Part {

    /** What it is headed with. */
    public String heading() {
        return name.expected().map(ExpectedSection::title).orElse(title == null ? name.value() : title);
    }
}
