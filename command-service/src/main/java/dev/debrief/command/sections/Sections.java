package dev.debrief.command.sections;

import static dev.debrief.api.Rejection.BASE_VERSION_REQUIRED;
import static dev.debrief.api.Rejection.SECTION_CHANGED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionCommand.RemoveSection;
import dev.debrief.api.sections.SectionCommand.WriteSection;
import dev.debrief.api.sections.SectionEvent.SectionRemoved;
import dev.debrief.api.sections.SectionEvent.SectionWritten;
import dev.debrief.api.sections.SectionName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The text sections of a report. People can write different sections at once, but cannot overwrite unseen changes. */
public class Sections {

    private static final int MAX_SECTIONS = 200;

    private final Map<SectionName, SectionState> written = new HashMap<>();

    private record SectionState(Section section, long version) {}

    /** The present sections by name. */
    public Map<SectionName, Section> standing() {
        Map<SectionName, Section> standing = new LinkedHashMap<>();
        written.forEach((name, state) -> standing.put(name, state.section()));
        return standing;
    }

    @CommandHandler
    public void decide(WriteSection command) {
        Section section = command.section();
        SectionState known = written.get(section.name());
        if (known == null) {
            rejectFull(written.size() >= MAX_SECTIONS, MAX_SECTIONS);
        } else if (known.section().equals(section)) {
            return;
        } else {
            Long base = command.baseVersion();
            rejectAtIf(base == null, "/baseVersion", BASE_VERSION_REQUIRED);
            rejectIf(
                    Objects.requireNonNull(base) < known.version(),
                    SECTION_CHANGED,
                    Map.of("baseVersion", String.valueOf(base), "changedAtVersion", String.valueOf(known.version())));
        }
        apply(new SectionWritten(command.reportId(), section));
    }

    @CommandHandler
    public void decide(RemoveSection command) {
        if (written.containsKey(command.name())) {
            apply(new SectionRemoved(command.reportId(), command.name(), command.reason()));
        }
    }

    /** The summary of the declaration is the first description. */
    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        if (event.declaration().summary() != null) {
            SectionName description = ExpectedSection.DESCRIPTION.sectionName();
            written.put(
                    description,
                    new SectionState(
                            new Section(description, null, event.declaration().summary()), 0));
        }
    }

    @EventSourcingHandler
    void evolve(SectionWritten event, @SequenceNumber long version) {
        written.put(event.section().name(), new SectionState(event.section(), version));
    }

    @EventSourcingHandler
    void evolve(SectionRemoved event) {
        written.remove(event.name());
    }
}
