package dev.debrief.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentAnswer.Outcome;
import dev.debrief.api.document.DocumentCommand.CheckDocumentWrite;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.DocumentEvent.OutlineChanged;
import dev.debrief.api.document.Outline;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.command.actions.Actions;
import dev.debrief.command.findings.Findings;
import dev.debrief.command.findings.Triggers;
import dev.debrief.command.incident.Incident;
import dev.debrief.command.milestone.Milestones;
import dev.debrief.command.scope.Scope;
import dev.debrief.command.sections.Sections;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import dev.debrief.command.timeline.Timeline;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Applies documents to a report. The members decide about their parts; order and headings are kept here. */
class DocumentWriting {

    private @Nullable Outline outline;

    private final PartVersions versions = new PartVersions();
    private final Members members;

    /** The members that decide about parts of a document. Not a record, because they are compared by identity. */
    static final class Members {

        final Incident incident;
        final Sections sections;
        final Findings findings;
        final Triggers triggers;
        final Timeline timeline;
        final Milestones milestones;
        final Scope scope;
        final Actions actions;

        Members(
                Incident incident,
                Sections sections,
                Findings findings,
                Triggers triggers,
                Timeline timeline,
                Milestones milestones,
                Scope scope,
                Actions actions) {
            this.incident = incident;
            this.milestones = milestones;
            this.scope = scope;
            this.actions = actions;
            this.sections = sections;
            this.findings = findings;
            this.triggers = triggers;
            this.timeline = timeline;
        }
    }

    DocumentWriting(Members members) {
        this.members = members;
    }

    @CommandHandler
    long decide(CheckDocumentWrite command) {
        return getVersion();
    }

    @CommandHandler
    DocumentAnswer decide(WriteDocument command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        DocumentApplier applier = new DocumentApplier(command, members, versions, clock, caller, taxonomy);
        List<Item> items = applier.items();
        Outline written = applier.outline();
        if (!written.equals(outline)) {
            apply(new OutlineChanged(command.reportId(), written));
        }
        return new DocumentAnswer(getVersion(), items);
    }

    /** What a rule refuses of the document of an imported incident. */
    List<Item> decideImported(@Nullable WriteDocument command, Clock clock, Identity caller, CurrentTaxonomy taxonomy) {
        return command == null
                ? List.of()
                : decide(command, clock, caller, taxonomy).items().stream()
                        .filter(item -> item.outcome() == Outcome.REFUSED)
                        .toList();
    }

    @EventSourcingHandler
    void evolve(ReportEvent event, @SequenceNumber long version) {
        versions.evolve(event, version);
    }

    @EventSourcingHandler
    void evolve(OutlineChanged event) {
        outline = event.outline();
    }
}
