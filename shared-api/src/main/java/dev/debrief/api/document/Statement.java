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

/** One statement that a written document makes about an incident. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public sealed interface Statement {

    /** The line of the statement in the document, counted from 1. */
    int line();

    /**
     * The title of the report.
     *
     * @param line line in the document, counted from 1
     * @param title title of the report
     */
    record TitleStated(
            int line,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String title) implements Statement {}

    /**
     * A fact at the top of the document.
     *
     * @param line line in the document, counted from 1
     * @param fact what it states
     */
    record FactStated(
            int line,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Fact fact) implements Statement {}

    /**
     * A section of the report.
     *
     * @param line line in the document, counted from 1
     * @param section name, heading and text of the section
     */
    record SectionStated(int line, @NotNull @Valid Section section) implements Statement {}

    /**
     * The trigger of the incident.
     *
     * @param line line in the document, counted from 1
     * @param trigger what triggered the incident
     */
    record TriggerStated(int line, @NotNull @Valid Trigger trigger) implements Statement {}

    /**
     * A finding.
     *
     * @param line line in the document, counted from 1
     * @param named id of the finding in the document; null if the document has none
     * @param fresh id that the finding gets if it is new
     * @param finding content of the finding
     */
    record FindingStated(
            int line,
            @Nullable FindingId named,
            FindingId fresh,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @NotNull @Valid
            Finding finding)
            implements Statement {}

    /**
     * A timeline event.
     *
     * @param line line in the document, counted from 1
     * @param named id of the timeline event in the document; null if the document has none
     * @param fresh id that the timeline event gets if it is new
     * @param entry content of the timeline event
     * @param key whether it is one of the key events
     */
    record TimelineStated(
            int line,
            @Nullable TimelineEventId named,
            TimelineEventId fresh,
            @NotNull @Valid TimelineEntry entry,
            boolean key)
            implements Statement {}
}
