package dev.debrief.api.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.debrief.api.Text;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.sections.Section;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** One thing that a written report says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public sealed interface Statement {

    /** Where in the text it stands, counted from 1. */
    int line();

    record TitleStated(
            int line,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String title) implements Statement {}

    record SectionStated(int line, @NotNull @Valid Section section) implements Statement {}

    record TriggerStated(int line, @NotNull @Valid Trigger trigger) implements Statement {}

    /**
     * @param named as the text names it, if it does
     * @param fresh the id it gets if it is new
     */
    record FindingStated(
            int line,
            @Nullable FindingId named,
            FindingId fresh,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding finding)
            implements Statement {}

    /**
     * @param named as the text names it, if it does
     * @param fresh the id it gets if it is new
     */
    record TimelineStated(
            int line,
            @Nullable TimelineEventId named,
            TimelineEventId fresh,
            @NotNull @Valid TimelineEntry entry,
            boolean key)
            implements Statement {}
}
