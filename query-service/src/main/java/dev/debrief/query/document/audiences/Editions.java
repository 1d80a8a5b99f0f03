package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Block.Action;
import dev.debrief.query.document.page.Block.Stop;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.support.Durations;
import dev.debrief.support.markdown.LabelledFields;
import dev.debrief.support.markdown.PlainText;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages for all audiences have in common. */
final class Editions {

    private static final int MOST_CHARACTERS = 400_000;

    private Editions() {}

    /** The whole report. */
    static Page whole(String genre, ReportView report, List<Fact> facts, List<Block> blocks) {
        return page(genre, report, report.title(), facts, blocks, false);
    }

    /** A page for those who may not know the addresses of other systems. */
    static Page outward(
            String genre, ReportView report, Audience audience, List<Fact> facts, List<Block> blocks, boolean sheet) {
        Page page = page(genre, report, title(report), facts, blocks, sheet);
        return isUnapproved(report, audience) ? page.marked("Not approved for this audience") : page;
    }

    /** Whether the authors wrote a text for this audience that nobody has approved as it is. */
    private static boolean isUnapproved(ReportView report, Audience audience) {
        return report.audiences().stream()
                .anyMatch(view -> view.audience() == audience && view.written() && view.approval() == null);
    }

    /** The title without addresses of other systems. */
    static String title(ReportView report) {
        return Phrases.sentence(PlainText.withoutAddresses(report.title()));
    }

    private static Page page(
            String genre, ReportView report, String title, List<Fact> facts, List<Block> blocks, boolean sheet) {
        String edition = "Version %d of %s · times in %s"
                .formatted(
                        report.version(), Phrases.time(report.updatedAt(), report.displayZone()), report.displayZone());
        return new Page(genre, title, facts, within(blocks), sheet, edition);
    }

    /** As much of a page as can be shown in reasonable time. */
    private static List<Block> within(List<Block> blocks) {
        List<Block> shown = new ArrayList<>();
        long characters = 0;
        for (Block block : blocks) {
            characters += block.toString().length();
            if (characters > MOST_CHARACTERS) {
                shown.add(new Block.Prose("*The rest is left out here, since the report is too long for one page.*"));
                break;
            }
            shown.add(block);
        }
        return shown;
    }

    /** The text that the authors wrote for one audience. */
    static Optional<List<Block>> statement(ReportView report, Audience audience) {
        return report.sections().stream()
                .filter(one ->
                        Statements.of(audience).filter(one.name()::equals).isPresent())
                .findFirst()
                .map(one -> List.of(new Block.Prose(one.text())));
    }

    static @Nullable String duration(ReportView report, String metric) {
        return report.durations().stream()
                .filter(one -> one.metric().equals(metric) && one.status() == DurationView.Status.AVAILABLE)
                .map(DurationView::text)
                .findFirst()
                .orElse(null);
    }

    /** The milestones by their time. */
    static List<Stop> stops(ReportView report) {
        List<Stop> stops = new ArrayList<>();
        OffsetDateTime last = null;
        for (ReportView.MilestoneTime milestone : inOrder(report)) {
            String after = last == null || last.isEqual(milestone.at())
                    ? ""
                    : Durations.inWords(Duration.between(last, milestone.at()));
            String name = LabelledFields.label(milestone.name().toString());
            stops.add(new Stop(name, Phrases.shortTime(milestone.at()), after));
            last = milestone.at();
        }
        return stops;
    }

    static List<ReportView.MilestoneTime> inOrder(ReportView report) {
        return report.milestones().stream()
                .sorted(Comparator.comparing((ReportView.MilestoneTime milestone) ->
                                milestone.at().toInstant())
                        .thenComparing(ReportView.MilestoneTime::name))
                .toList();
    }

    static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    static Action action(ActionItem item, String title, String detail) {
        String owner = "";
        if (item.owner() != null) {
            owner = item.owner().team() == null
                    ? String.valueOf(item.owner().person())
                    : item.owner().team();
        }
        return new Action(
                title,
                detail,
                owner,
                item.dueOn() == null ? "" : Phrases.day(item.dueOn()),
                Phrases.of(item.status()),
                !item.status().isLive());
    }
}
