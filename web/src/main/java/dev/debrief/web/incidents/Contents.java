package dev.debrief.web.incidents;

import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.sections.SectionView;
import dev.debrief.web.incidents.FindingLists.FindingList;
import dev.debrief.web.incidents.FindingLists.Lists;
import dev.debrief.web.page.Labels;
import java.util.ArrayList;
import java.util.List;

/** What a report contains, in the order of its page, and which parts lack something. */
final class Contents {

    private final Readiness readiness;
    private final Labels labels;
    private final List<Entry> entries = new ArrayList<>();

    private Contents(Readiness readiness, Labels labels) {
        this.readiness = readiness;
        this.labels = labels;
    }

    /**
     * A part of the page.
     *
     * @param place its id in the page
     * @param blocked whether it lacks something that keeps the report from review or publication
     */
    record Entry(String place, String name, boolean blocked) {}

    static List<Entry> of(ReportView report, Lists lists, Readiness readiness, Labels labels) {
        Contents contents = new Contents(readiness, labels);
        contents.add(PartKind.HEADLINE, "report.facts");
        contents.add(PartKind.MILESTONE, "report.milestones");
        report.sections().forEach(contents::add);
        lists.effects().forEach(contents::add);
        contents.add(PartKind.TIMELINE, "report.timeline");
        contents.add(PartKind.UPDATE, "report.updates");
        contents.add(PartKind.CAUSE, "report.causes");
        lists.others().forEach(contents::add);
        contents.add(PartKind.ACTION_ITEM, "report.actions");
        contents.add(PartKind.COMMENT, "report.comments");
        return contents.entries;
    }

    private void add(PartKind kind, String name) {
        entries.add(new Entry("s-" + kind, labels.text(name), lacks(kind)));
    }

    private void add(FindingList findings) {
        if (findings.isShown()) {
            add(findings.kind(), "findings." + findings.kind());
        }
    }

    private void add(SectionView section) {
        entries.add(new Entry("p-" + section.name(), labels.heading(section), false));
    }

    private boolean lacks(PartKind kind) {
        return readiness.blocking().stream().anyMatch(remark -> remark.part() == kind);
    }
}
