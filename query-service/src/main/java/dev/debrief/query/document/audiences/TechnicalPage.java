package dev.debrief.query.document.audiences;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.links.Link;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.document.page.PlainText;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.markdown.LabelledFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole report for engineers. */
public final class TechnicalPage {

    private final ReportView report;
    private final FindingBlocks findings;
    private final TimelineBlocks timeline;

    public TechnicalPage(
            ReportView report, ReportFindings findings, List<TimelineItem> timeline, DisplayNames displayNames) {
        this.report = report;
        this.findings = new FindingBlocks(report, findings);
        this.timeline = new TimelineBlocks(report, timeline, displayNames);
    }

    /**
     * What a chapter contains besides text.
     *
     * @param here the parts that are shown, by their ids
     */
    public List<Block> content(Chapter chapter, Predicate<UUID> here) {
        return switch (chapter.kind()) {
            case TIMELINE -> timeline.blocks(here);
            case TRIGGER -> findings.trigger();
            default -> findings.of(chapter, here);
        };
    }

    /** @param document the chapters in the order of the authors */
    public Page with(List<Block> document) {
        List<Block> blocks = new ArrayList<>(document);
        actions(blocks);
        updates(blocks);
        sources(blocks);
        return Editions.whole("Post-mortem", report, facts(), blocks);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Editions.add(
                facts,
                "Incident",
                Phrases.of(report.type()) + ", " + Phrases.of(report.status()).toLowerCase(Locale.ROOT));
        Editions.add(facts, "Severity", severity());
        Editions.add(facts, "When", report.summary().when());
        Editions.add(facts, "Services", joined(report.services().stream().map(Service::name)));
        Editions.add(facts, "Teams", joined(report.teams().stream().map(Team::name)));
        if (report.detection() != null) {
            String how = Phrases.of(report.detection().method());
            String more = report.detection().description();
            Editions.add(facts, "Found by", more == null ? how : how + ": " + more);
        }
        Editions.add(
                facts,
                "People",
                joined(report.people().stream()
                        .map(one -> one.person() + " (" + Phrases.inSentence(one.role()) + ")")));
        report.durations().stream()
                .filter(duration -> duration.status() == DurationView.Status.AVAILABLE)
                .forEach(duration -> Editions.add(facts, LabelledFields.label(duration.metric()), duration.text()));
        return facts;
    }

    private String severity() {
        if (report.severity() == null) {
            return "";
        }
        return report.severityRationale() == null
                ? report.severity().toString()
                : report.severity() + ": " + report.severityRationale();
    }

    private void actions(List<Block> blocks) {
        List<Block.Action> actions = report.actions().items().stream()
                .map(tracked -> Editions.action(
                        tracked.item(),
                        tracked.item().proposal().title(),
                        tracked.item().proposal().successCriterion()))
                .toList();
        if (!actions.isEmpty()) {
            blocks.add(new Block.Heading(2, "Action items"));
            blocks.add(new Block.Actions(actions, ""));
        }
    }

    private void updates(List<Block> blocks) {
        if (!report.updates().isEmpty()) {
            blocks.add(new Block.Heading(2, "What we told others"));
            blocks.add(new Block.Entries(
                    false,
                    report.updates().reversed().stream()
                            .map(update -> Entry.of(
                                    Phrases.time(update.postedAt(), report.displayZone()),
                                    update.text(),
                                    List.of("For the " + update.audience() + " audience")))
                            .toList()));
        }
    }

    private void sources(List<Block> blocks) {
        List<Entry> entries = new ArrayList<>();
        report.statedCauses()
                .forEach(cause -> entries.add(Entry.of(
                        "Cause as its source states it",
                        cause.text() == null ? "" : cause.text(),
                        Stream.of(cause.scheme(), cause.label())
                                .filter(Objects::nonNull)
                                .toList())));
        for (Link link : report.links()) {
            entries.add(new Entry("", PlainText.escaped(link.label()), List.of(), link.url()));
        }
        if (report.origin() != null) {
            String from = report.origin().organisation() == null
                    ? report.origin().system()
                    : report.origin().organisation() + ", by " + report.origin().system();
            entries.add(new Entry(
                    "Published by",
                    PlainText.escaped(from),
                    List.of(),
                    report.origin().url()));
        }
        if (!entries.isEmpty()) {
            blocks.add(new Block.Heading(2, "Sources and links"));
            blocks.add(new Block.Entries(false, entries));
        }
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}
