package dev.debrief.query.document.audiences;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.markdown.LabelledFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        blocks.addAll(FollowingBlocks.of(report));
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

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}
