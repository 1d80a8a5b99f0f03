package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Entry;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import dev.debrief.support.markdown.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report for management: at most one sheet of paper, with the harm to the business first. */
public final class ExecutivePage {

    private static final int PARAGRAPH = 280;
    private static final int IMPACT_TEXT = 90;
    private static final int EVENT_TEXT = 80;
    private static final int ACTION_TITLE = 90;
    private static final int MOST_IMPACTS = 4;
    private static final int MOST_ACTIONS = 5;
    private static final int MOST_EVENTS = 3;

    /** What management asks for first. */
    private static final List<ImpactDimension> BY_INTEREST = List.of(
            ImpactDimension.FINANCIAL,
            ImpactDimension.CUSTOMER,
            ImpactDimension.REPUTATIONAL,
            ImpactDimension.OPERATIONAL,
            ImpactDimension.TEAM);

    private final ReportView report;
    private final List<Block> blocks = new ArrayList<>();

    private ExecutivePage(ReportView report) {
        this.report = report;
    }

    /** @param report a report in which people are shown by their role */
    public static Page of(ReportView report) {
        ExecutivePage page = new ExecutivePage(report);
        List<Block> text = Editions.statement(report, Audience.EXECUTIVE).orElseGet(page::computed);
        return Editions.outward("Summary for management", report, Audience.EXECUTIVE, page.facts(), text, true);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Editions.add(facts, "Status", Phrases.of(report.status()));
        Editions.add(
                facts,
                "Severity",
                report.severity() == null ? null : report.severity().toString());
        Editions.add(facts, "When", report.summary().when());
        Editions.add(facts, "Duration", report.summary().duration());
        Editions.add(facts, "Time to detect", Editions.duration(report, "timeToDetect"));
        Editions.add(facts, "Time to resolve", Editions.duration(report, "timeToResolve"));
        return facts;
    }

    private List<Block> computed() {
        impact();
        paragraph("What happened", report.summary().description());
        paragraph("Why", why());
        actions();
        events();
        return blocks;
    }

    private void impact() {
        List<Impact> impacts = report.impacts().stream()
                .map(FindingVersion::finding)
                .sorted(Comparator.comparing((Impact impact) -> impact.amount() == null)
                        .thenComparingInt(impact -> BY_INTEREST.indexOf(impact.dimension())))
                .toList();
        String summary = report.summary().impact();
        if (impacts.isEmpty() && summary == null) {
            return;
        }
        blocks.add(new Block.Heading(2, "Impact on the business"));
        if (!impacts.isEmpty()) {
            blocks.add(new Block.Entries(
                    false,
                    impacts.stream()
                            .limit(MOST_IMPACTS)
                            .map(ExecutivePage::entry)
                            .toList()));
        }
        if (summary != null) {
            blocks.add(plain(summary, PARAGRAPH));
        }
        if (impacts.size() > MOST_IMPACTS) {
            blocks.add(new Block.Prose("And %d more.".formatted(impacts.size() - MOST_IMPACTS)));
        }
    }

    private static Entry entry(Impact impact) {
        Amount amount = impact.amount();
        String about = amount == null
                ? Phrases.of(impact.dimension())
                : PlainText.withoutAddresses(FindingBlocks.amount(impact));
        String text = impact.text() == null ? "" : Phrases.plain(impact.text(), IMPACT_TEXT);
        return Entry.of(about, text, List.of());
    }

    /** The core issue in the words of the authors, or else the most important root cause. */
    private @Nullable String why() {
        if (report.summary().coreIssue() != null) {
            return report.summary().coreIssue();
        }
        return report.analysis().causes().stream()
                .filter(cause -> cause.finding().kind() == CauseKind.ROOT_CAUSE)
                .max(Comparator.comparing(cause -> cause.finding().primary()))
                .map(cause -> cause.finding().text())
                .orElse(null);
    }

    private void actions() {
        List<ActionItem> items = report.actions().items().stream()
                .map(TrackedItem::item)
                .sorted(Comparator.comparing((ActionItem item) -> !item.status().isLive()))
                .toList();
        String preview = report.summary().nextSteps();
        if (items.isEmpty() && preview == null) {
            return;
        }
        blocks.add(new Block.Heading(2, "What will be done"));
        if (items.isEmpty()) {
            Optional.ofNullable(preview).ifPresent(text -> blocks.add(plain(text, PARAGRAPH)));
            return;
        }
        int more = items.size() - MOST_ACTIONS;
        blocks.add(new Block.Actions(
                items.stream()
                        .limit(MOST_ACTIONS)
                        .map(item -> Editions.action(item, title(item), ""))
                        .toList(),
                more > 0 ? "And %d more.".formatted(more) : ""));
    }

    private static String title(ActionItem item) {
        return PlainText.cut(PlainText.withoutAddresses(item.proposal().title()), ACTION_TITLE);
    }

    private void events() {
        if (!report.highlights().isEmpty()) {
            blocks.add(new Block.Heading(2, "Key events"));
            blocks.add(new Block.Entries(
                    false,
                    report.highlights().stream()
                            .limit(MOST_EVENTS)
                            .map(line -> Entry.of(
                                    Phrases.shortTime(line.occurredAt()),
                                    Phrases.plain(line.text(), EVENT_TEXT),
                                    List.of()))
                            .toList()));
        }
    }

    private void paragraph(String heading, @Nullable String text) {
        if (text != null) {
            blocks.add(new Block.Heading(2, heading));
            blocks.add(plain(text, PARAGRAPH));
        }
    }

    private static Block plain(String markdown, int most) {
        return new Block.Prose(Phrases.plain(markdown, most));
    }
}
