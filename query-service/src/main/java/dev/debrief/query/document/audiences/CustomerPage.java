package dev.debrief.query.document.audiences;

import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import dev.debrief.query.people.DisplayNames;
import java.util.ArrayList;
import java.util.List;

/** A report for customers, in plain words: what happened, what they noticed, what was done, and what comes next. */
public final class CustomerPage {

    private CustomerPage() {}

    /**
     * @param report a report in whose texts people and services are called as customers know them
     * @param names what people and services are called
     * @param template the text, unless the authors wrote one
     */
    public static Page of(ReportView report, DisplayNames names, TextTemplate template) {
        List<Block> text = Editions.statement(report, Audience.CUSTOMER)
                .orElseGet(() -> template.blocks(new ReportVariables(report, names).values()));
        return Editions.outward("Incident report", report, Audience.CUSTOMER, facts(report), text, false);
    }

    private static List<Fact> facts(ReportView report) {
        List<Fact> facts = new ArrayList<>();
        Editions.add(facts, "When", report.summary().when());
        Editions.add(facts, "How long", report.summary().duration());
        return facts;
    }
}
