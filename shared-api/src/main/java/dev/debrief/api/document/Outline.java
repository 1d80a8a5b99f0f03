package dev.debrief.api.document;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import dev.debrief.api.sections.SectionName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order and the headings in which the authors wrote the report, so that an export keeps them.
 *
 * @param entries headings in the order of the document, at most 5000
 */
public record Outline(@NotNull @Size(max = 5_000) List<@NotNull @Valid Entry> entries) implements Part {

    /**
     * A heading of the document and what is below it.
     *
     * @param level level of the heading, 1 to 6; 0 for text before the first heading
     * @param heading text of the heading: one line of at most 500 characters
     * @param chapter chapter whose findings are below the heading; null for a heading outside the template
     * @param section section whose text is below the heading, before the findings; null if there is none
     * @param parts ids of the timeline events and findings of the chapter that are here, in the order of the document; empty if all
     *     of the chapter are at its first heading
     */
    public record Entry(
            int level,
            @NotNull @Text(max = 500, singleLine = true) String heading,
            @Nullable Chapter chapter,
            @Nullable SectionName section,
            @Size(max = 5_000) List<UUID> parts) {

        public Entry {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /** The same outline with the ids that its parts got; parts without one are left out. */
    public Outline placing(Map<UUID, UUID> ids) {
        return new Outline(entries.stream()
                .map(entry -> new Entry(
                        entry.level(),
                        entry.heading(),
                        entry.chapter(),
                        entry.section(),
                        entry.parts().stream()
                                .filter(ids::containsKey)
                                .map(ids::get)
                                .toList()))
                .toList());
    }
}
