package dev.debrief.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentAnswer.Outcome;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.api.document.Statement.TitleStated;
import dev.debrief.api.document.Statement.TriggerStated;
import dev.debrief.api.findings.CauseCommand.IdentifyTrigger;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionCommand.RemoveSection;
import dev.debrief.api.sections.SectionCommand.WriteSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.timeline.TimelineCommand.CorrectTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineCommand.WithdrawTimelineEvent;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.report.DocumentWriting.Members;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.HandlerExecutionException;

/** Applies a document statement by statement. A refused statement does not stop the others. */
final class DocumentApplier {

    private static final String UNREAD = "It stays, because an entry of its kind could not be read.";

    private final WriteDocument command;
    private final ReportId report;
    private final Members members;
    private final PartVersions versions;
    private final Clock clock;
    private final Identity caller;
    private final CurrentTaxonomy taxonomy;
    private final DocumentFacts facts;

    /** The content before the document was applied. Mentioned entries are not matched again. */
    private final Map<TimelineEventId, TimelineEntry> timeline;

    private final Map<FindingId, Finding> findings;
    private final Map<SectionName, Section> sections;

    private final MeantParts parts = new MeantParts();
    private final List<Item> items = new ArrayList<>();

    /** The part of the report for each entry of the document. */
    private final Map<UUID, UUID> places = new HashMap<>();

    /** The finding of the report for each finding of the document. */
    private final Map<FindingId, FindingId> known = new HashMap<>();

    DocumentApplier(
            WriteDocument command,
            Members members,
            PartVersions versions,
            Clock clock,
            Identity caller,
            CurrentTaxonomy taxonomy) {
        this.command = command;
        this.report = command.reportId();
        this.members = members;
        this.versions = versions;
        this.clock = clock;
        this.caller = caller;
        this.taxonomy = taxonomy;
        this.facts = new DocumentFacts(report, members, clock);
        this.timeline = members.timeline.standing();
        this.findings = members.findings.standing();
        this.sections = members.sections.standing();
        parts.index(timeline);
        parts.index(findings);
    }

    /**
     * The results by line. Nothing is recorded if the document would undo what others did since the version on which it is based.
     */
    List<Item> items() {
        new StaleParts(command, members, versions, findings, sections).reject();
        command.statements().stream()
                .sorted(Comparator.comparingInt(DocumentTurns::of))
                .forEach(this::take);
        missing();
        return items.stream().sorted(Comparator.comparingInt(Item::line)).toList();
    }

    /** The outline of the document with the ids that its entries got. */
    Outline outline() {
        return command.outline().placing(places);
    }

    private void take(Statement statement) {
        switch (statement) {
            case TitleStated stated ->
                settle(
                        stated,
                        PartKind.HEADLINE,
                        "",
                        Outcome.CORRECTED,
                        () -> members.incident.decide(new CorrectTitle(report, stated.title(), command.reason())));
            case TriggerStated stated ->
                settle(
                        stated,
                        PartKind.TRIGGER,
                        "",
                        Outcome.RECORDED,
                        () -> members.triggers.decide(new IdentifyTrigger(report, stated.trigger())));
            case FactStated stated -> take(stated);
            case SectionStated stated -> take(stated);
            case TimelineStated stated -> take(stated);
            case FindingStated stated -> take(stated);
        }
    }

    private void take(FactStated stated) {
        PartKind kind = DocumentFacts.kind(stated.fact());
        String id = facts.id(stated.fact());
        String contradiction = facts.contradiction(stated.fact());
        if (facts.isKnown(stated.fact())) {
            items.add(new Item(stated.line(), Outcome.UNCHANGED, kind, id, null));
        } else if (contradiction != null) {
            items.add(new Item(stated.line(), Outcome.KEPT_AS_TEXT, kind, id, contradiction));
        } else {
            settle(stated, kind, id, Outcome.RECORDED, () -> facts.record(stated.fact()));
        }
    }

    private void take(SectionStated stated) {
        SectionName name = stated.section().name();
        boolean there = sections.containsKey(name);
        parts.mention(name);
        settle(
                stated,
                PartKind.SECTION,
                name,
                there ? Outcome.CORRECTED : Outcome.RECORDED,
                () -> members.sections.decide(new WriteSection(report, stated.section(), command.baseVersion())));
    }

    private void take(TimelineStated stated) {
        TimelineEventId id = parts.meant(timeline, stated.named(), stated.entry(), stated.fresh());
        if (timeline.containsKey(id)) {
            settle(stated, PartKind.TIMELINE, id, Outcome.CORRECTED, () -> correct(id, stated));
            places.put(stated.fresh().value(), id.value());
        } else if (settle(
                stated,
                PartKind.TIMELINE,
                id,
                Outcome.RECORDED,
                () -> members.timeline.decide(
                        new RecordTimelineEvent(report, id, stated.entry(), stated.key()), clock))) {
            places.put(stated.fresh().value(), id.value());
        }
    }

    private void correct(TimelineEventId id, TimelineStated stated) {
        members.timeline.decide(new CorrectTimelineEvent(report, id, stated.entry(), command.reason()), clock);
        if (stated.key()) {
            members.timeline.decide(new MarkKey(report, id));
        } else {
            members.timeline.decide(new UnmarkKey(report, id));
        }
    }

    private void take(FindingStated stated) {
        Finding finding = stated.finding().referringTo(id -> known.getOrDefault(id, id));
        FindingId id = parts.meant(findings, stated.named(), finding, stated.fresh());
        known.put(stated.fresh(), id);
        if (stated.named() != null) {
            known.put(stated.named(), id);
        }
        PartKind kind = PartKind.of(finding.getClass());
        if (findings.containsKey(id)) {
            settle(
                    stated,
                    kind,
                    id,
                    Outcome.CORRECTED,
                    () -> members.findings.decide(
                            new CorrectFinding(report, id, finding, command.reason()), clock, caller, taxonomy));
            places.put(stated.fresh().value(), id.value());
        } else if (settle(
                stated,
                kind,
                id,
                Outcome.RECORDED,
                () -> members.findings.decide(new RecordFinding(report, id, finding), clock, caller, taxonomy))) {
            places.put(stated.fresh().value(), id.value());
        }
    }

    private void missing() {
        timeline.keySet().stream()
                .filter(id -> !parts.isMentioned(id))
                .forEach(id -> missing(
                        PartKind.TIMELINE,
                        id,
                        () -> members.timeline.decide(new WithdrawTimelineEvent(report, id, command.reason()))));
        findings.entrySet().stream()
                .filter(entry -> !parts.isMentioned(entry.getKey()) && !isOfOthers(entry.getValue()))
                .sorted(Comparator.comparingInt(entry -> -DocumentTurns.of(entry.getValue())))
                .forEach(entry ->
                        missing(entry.getKey(), PartKind.of(entry.getValue().getClass())));
        sections.keySet().stream()
                .filter(name -> !parts.isMentioned(name))
                .forEach(name -> missing(
                        PartKind.SECTION,
                        name,
                        () -> members.sections.decide(new RemoveSection(report, name, command.reason()))));
    }

    private void missing(FindingId id, PartKind kind) {
        missing(
                kind,
                id,
                () -> members.findings.decide(new WithdrawFinding(report, id, kind, command.reason()), caller));
    }

    /** Perspectives are exempt, because the writer may not see all of them. */
    private boolean isOfOthers(Finding finding) {
        return finding instanceof Perspective perspective && !perspective.isBy(caller);
    }

    private void missing(PartKind kind, Object id, Runnable withdrawal) {
        boolean unread = command.withdrawMissing() && command.unread().contains(kind);
        if (unread) {
            items.add(new Item(0, Outcome.NOT_MENTIONED, kind, id.toString(), UNREAD));
        } else if (command.withdrawMissing() && !versions.isChangedSince(id, command.baseVersion())) {
            settle(0, kind, id, Outcome.WITHDRAWN, withdrawal);
        } else {
            items.add(new Item(0, Outcome.NOT_MENTIONED, kind, id.toString(), null));
        }
    }

    private boolean settle(Statement statement, PartKind kind, Object id, Outcome outcome, Runnable decision) {
        return settle(statement.line(), kind, id, outcome, decision);
    }

    /** Makes a decision; false if a rule refused it. */
    private boolean settle(int line, PartKind kind, Object id, Outcome outcome, Runnable decision) {
        Long before = getVersion();
        try {
            decision.run();
            boolean changed = !Objects.equals(before, getVersion());
            items.add(new Item(line, changed ? outcome : Outcome.UNCHANGED, kind, id.toString(), null));
            return true;
        } catch (HandlerExecutionException e) {
            items.add(new Item(line, Outcome.REFUSED, kind, id.toString(), reason(e)));
            return false;
        }
    }

    private static String reason(HandlerExecutionException e) {
        return e.getDetails().orElse(null) instanceof Refusal refusal
                ? refusal.inWords()
                : String.valueOf(e.getMessage());
    }
}
