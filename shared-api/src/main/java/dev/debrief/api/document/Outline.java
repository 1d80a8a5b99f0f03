package dev.debrief.api.document;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import dev.debrief.api.sections.SectionName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order, and under which headings, people wrote the report, so that it can be given back as they did. */
public record Outline(@NotNull @Size(max = 500) List<@NotNull @Valid Entry> entries) implements Part {

    /**
     * One heading, and what stands under it.
     *
     * @param level 1 to 6; 0 for what stands before the first heading
     * @param chapter whose findings stand under it; null for a text of its own
     * @param section whose text stands under it, before the findings
     */
    public record Entry(
            int level,
            @NotNull @Text(max = 500, singleLine = true) String heading,
            @Nullable Chapter chapter,
            @Nullable SectionName section) {}
}
