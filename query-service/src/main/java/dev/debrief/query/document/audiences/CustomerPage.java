package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.document.page.Fact;
import dev.debrief.query.document.page.Page;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report for customers, in plain words: what happened, what they noticed, what was done, and what comes next. */
public final class CustomerPage {

    private static final int PARAGRAPH = 700;
    private static final int LINE = 200;
    private static final int MOST_LINES = 8;

    private final ReportView report;

    private CustomerPage(ReportView report) {
        this.report = report;
    }

    /** @param report a report in which people are shown by their role, and services by their kind */
    public static Page of(ReportView report) {
        CustomerPage page = new CustomerPage(report);
        List<Block> text = Editions.statement(report, Audience.CUSTOMER)
                .orElseGet(() -> TextTemplate.CUSTOMER.filled(page.variables()));
        return Editions.outward("Incident report", report, Audience.CUSTOMER, page.facts(), text, false);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Editions.add(facts, "When", report.summary().when());
        Editions.add(facts, "How long", report.summary().duration());
        return facts;
    }

    /** The values of the variables in the template; those without a value are missing. */
    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        boolean cancelled = report.status() == IncidentStatus.CANCELLED;
        put(variables, "apology", cancelled ? null : "");
        put(variables, "cancelled", cancelled ? "" : null);
        put(variables, "goingOn", report.status().isUnderWay() ? "" : null);
        put(variables, "description", paragraph(report.summary().description()));
        put(variables, "began", time(MilestoneName.IMPACT_STARTED));
        put(variables, "ended", time(MilestoneName.IMPACT_ENDED));
        put(variables, "duration", report.summary().duration());
        put(variables, "noticed", noticed());
        put(variables, "course", course());
        put(variables, "updates", updates());
        put(variables, "nextSteps", paragraph(report.summary().nextSteps()));
        put(variables, "improvements", improvements());
        put(variables, "done", done());
        return variables;
    }

    private static void put(Map<String, String> variables, String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    private @Nullable String time(MilestoneName milestone) {
        return Editions.reached(report, milestone)
                .map(time -> Phrases.time(time, report.displayZone()))
                .orElse(null);
    }

    private static @Nullable String paragraph(@Nullable String markdown) {
        return markdown == null ? null : Phrases.plain(markdown, PARAGRAPH);
    }

    private @Nullable String noticed() {
        Stream<String> impacts = report.impacts().stream()
                .map(FindingVersion::finding)
                .filter(impact -> impact.dimension() == ImpactDimension.CUSTOMER)
                .map(Impact::text)
                .filter(Objects::nonNull);
        Stream<String> symptoms = report.analysis().symptoms().stream()
                .map(symptom -> symptom.finding().text());
        return list(Stream.concat(impacts, symptoms).map(CustomerPage::line));
    }

    /** The course of the incident by its milestones. */
    private @Nullable String course() {
        return list(Editions.inOrder(report).stream()
                .filter(milestone -> !Phrases.forCustomers(milestone.name()).isEmpty())
                .map(milestone -> Phrases.shortTime(milestone.at()) + " — " + Phrases.forCustomers(milestone.name())));
    }

    private @Nullable String updates() {
        return list(report.updates().reversed().stream()
                .filter(update -> update.audience() == Audience.CUSTOMER)
                .map(update -> at(update.postedAt()) + line(update.text())));
    }

    private static String at(OffsetDateTime time) {
        return Phrases.shortTime(time) + " — ";
    }

    private static String line(String markdown) {
        return Phrases.plain(markdown, LINE);
    }

    /** What is still to be done, by what it results in: titles of action items are written for those who do them. */
    private @Nullable String improvements() {
        return list(actions(true).map(CustomerPage::result).distinct());
    }

    private @Nullable String done() {
        return list(actions(false).map(CustomerPage::result).distinct());
    }

    private Stream<ActionItem> actions(boolean live) {
        return report.actions().items().stream()
                .map(TrackedItem::item)
                .filter(item -> live
                        ? item.status().isLive()
                        : item.status() == ActionStatus.COMPLETED || item.status() == ActionStatus.VERIFIED);
    }

    private static String result(ActionItem item) {
        return item.proposal().deliverable() == null
                ? "A lasting improvement"
                : Phrases.sentence(Phrases.forCustomers(item.proposal().deliverable()));
    }

    private static @Nullable String list(Stream<String> lines) {
        String list = lines.limit(MOST_LINES).map(line -> "- " + line).collect(Collectors.joining("\n"));
        return list.isEmpty() ? null : list;
    }
}
