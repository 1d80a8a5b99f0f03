package dev.debrief.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentAnswer.Outcome;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.api.document.Statement.TitleStated;
import dev.debrief.api.document.Statement.TriggerStated;
import dev.debrief.api.findings.CausalLink;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** Applies a document statement by statement. A refused statement does not stop the others. */
final class DocumentApplier {

    private final WriteDocument command;
    private final ReportId report;
    private final Members members;
    private final PartVersions versions;
    private final Clock clock;
    private final Identity caller;
    private final CurrentTaxonomy taxonomy;

    /** The content before the document was applied. Mentioned entries are not matched again. */
    private final Map<TimelineEventId, TimelineEntry> timeline;

    private final Map<FindingId, Finding> findings;
    private final Map<SectionName, Section> sections;

    /** The ids of entries with the same content, in their order. */
    private final Map<Object, List<Object>> idsByContent = new HashMap<>();

    private final List<Item> items = new ArrayList<>();
    private final Set<Object> mentioned = new HashSet<>();

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
        this.timeline = members.timeline.standing();
        this.findings = members.findings.standing();
        this.sections = members.sections.standing();
        timeline.forEach(this::index);
        findings.forEach(this::index);
    }

    private void index(Object id, Object content) {
        idsByContent.computeIfAbsent(content, missing -> new ArrayList<>()).add(id);
    }

    /**
     * The results by line. Nothing is recorded if the document would undo what others did since the version on which it is based.
     */
    List<Item> items() {
        new StaleParts(command, members, versions, findings, sections).reject();
        command.statements().stream()
                .sorted(Comparator.comparingInt(DocumentApplier::turn))
                .forEach(this::take);
        missing();
        return items.stream().sorted(Comparator.comparingInt(Item::line)).toList();
    }

    /** Findings come after the findings that they refer to. */
    private static int turn(Statement statement) {
        return statement instanceof FindingStated stated ? turn(stated.finding()) : 0;
    }

    private static int turn(Finding finding) {
        if (finding.references().isEmpty()) {
            return 1;
        }
        return finding instanceof CausalLink ? 3 : 2;
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
            case SectionStated stated -> take(stated);
            case TimelineStated stated -> take(stated);
            case FindingStated stated -> take(stated);
        }
    }

    private void take(SectionStated stated) {
        SectionName name = stated.section().name();
        boolean there = sections.containsKey(name);
        mentioned.add(name);
        settle(
                stated,
                PartKind.SECTION,
                name,
                there ? Outcome.CORRECTED : Outcome.RECORDED,
                () -> members.sections.decide(new WriteSection(report, stated.section(), command.baseVersion())));
    }

    private void take(TimelineStated stated) {
        TimelineEventId id = meant(timeline, stated.named(), stated.entry(), stated.fresh());
        mentioned.add(id);
        if (timeline.containsKey(id)) {
            settle(stated, PartKind.TIMELINE, id, Outcome.CORRECTED, () -> correct(id, stated));
        } else {
            settle(
                    stated,
                    PartKind.TIMELINE,
                    id,
                    Outcome.RECORDED,
                    () -> members.timeline.decide(
                            new RecordTimelineEvent(report, id, stated.entry(), stated.key()), clock));
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
        FindingId id = meant(findings, stated.named(), finding, stated.fresh());
        known.put(stated.fresh(), id);
        if (stated.named() != null) {
            known.put(stated.named(), id);
        }
        mentioned.add(id);
        PartKind kind = PartKind.of(finding.getClass());
        if (findings.containsKey(id)) {
            settle(
                    stated,
                    kind,
                    id,
                    Outcome.CORRECTED,
                    () -> members.findings.decide(
                            new CorrectFinding(report, id, finding, command.reason()), clock, caller, taxonomy));
        } else {
            settle(
                    stated,
                    kind,
                    id,
                    Outcome.RECORDED,
                    () -> members.findings.decide(new RecordFinding(report, id, finding), clock, caller, taxonomy));
        }
    }

    /** The named entry, otherwise an unmentioned entry with the same content, otherwise a new entry. */
    @SuppressWarnings("unchecked")
    private <I> I meant(Map<I, ?> standing, @Nullable I named, Object content, I fresh) {
        if (named != null && standing.containsKey(named) && !mentioned.contains(named)) {
            return named;
        }
        return idsByContent.getOrDefault(content, List.of()).stream()
                .filter(id -> standing.containsKey(id) && !mentioned.contains(id))
                .map(id -> (I) id)
                .findFirst()
                .orElse(fresh);
    }

    private void missing() {
        timeline.keySet().stream()
                .filter(id -> !mentioned.contains(id))
                .forEach(id -> missing(
                        PartKind.TIMELINE,
                        id,
                        () -> members.timeline.decide(new WithdrawTimelineEvent(report, id, command.reason()))));
        findings.entrySet().stream()
                .filter(entry -> !mentioned.contains(entry.getKey()) && !isOfOthers(entry.getValue()))
                .sorted(Comparator.comparingInt(entry -> -turn(entry.getValue())))
                .forEach(entry ->
                        missing(entry.getKey(), PartKind.of(entry.getValue().getClass())));
        sections.keySet().stream()
                .filter(name -> !mentioned.contains(name))
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
        if (command.withdrawMissing() && !versions.isChangedSince(id, command.baseVersion())) {
            settle(0, kind, id, Outcome.WITHDRAWN, withdrawal);
        } else {
            items.add(new Item(0, Outcome.NOT_MENTIONED, kind, id.toString(), null));
        }
    }

    private void settle(Statement statement, PartKind kind, Object id, Outcome outcome, Runnable decision) {
        settle(statement.line(), kind, id, outcome, decision);
    }

    private void settle(int line, PartKind kind, Object id, Outcome outcome, Runnable decision) {
        Long before = getVersion();
        try {
            decision.run();
            boolean changed = !Objects.equals(before, getVersion());
            items.add(new Item(line, changed ? outcome : Outcome.UNCHANGED, kind, id.toString(), null));
        } catch (HandlerExecutionException e) {
            items.add(new Item(line, Outcome.REFUSED, kind, id.toString(), reason(e)));
        }
    }

    private static String reason(HandlerExecutionException e) {
        return e.getDetails().orElse(null) instanceof Refusal refusal
                ? refusal.inWords()
                : String.valueOf(e.getMessage());
    }
}
