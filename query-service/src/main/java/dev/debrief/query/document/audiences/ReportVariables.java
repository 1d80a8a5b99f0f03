package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.policy.MessageTemplate.Variable;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.markdown.PlainText;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says in the variables of a template. */
final class ReportVariables {

    private static final int PARAGRAPH = 700;
    private static final int LINE = 200;
    private static final int MOST_LINES = 8;

    private final ReportView report;
    private final DisplayNames names;

    /**
     * @param report a report in whose texts people and services are called as the audience knows them
     * @param names what people and services are called
     */
    ReportVariables(ReportView report, DisplayNames names) {
        this.report = report;
        this.names = names;
    }

    /** The values of the variables; those without a value are missing. */
    Map<String, String> values() {
        Map<String, String> variables = new HashMap<>();
        boolean cancelled = report.status() == IncidentStatus.CANCELLED;
        put(variables, Variable.APOLOGY, cancelled ? null : "");
        put(variables, Variable.CANCELLED, cancelled ? "" : null);
        put(variables, Variable.GOING_ON, report.status().isUnderWay() ? "" : null);
        put(variables, Variable.TITLE, PlainText.escaped(Editions.title(report)));
        put(
                variables,
                Variable.SEVERITY,
                report.severity() == null ? null : report.severity().toString());
        put(variables, Variable.STATUS, Phrases.inSentence(report.status()));
        put(variables, Variable.SERVICES, services());
        put(variables, Variable.DESCRIPTION, paragraph(report.summary().description()));
        put(variables, Variable.BEGAN, time(MilestoneName.IMPACT_STARTED));
        put(variables, Variable.ENDED, time(MilestoneName.IMPACT_ENDED));
        put(variables, Variable.DURATION, report.summary().duration());
        put(variables, Variable.NOTICED, noticed());
        put(variables, Variable.COURSE, course());
        put(variables, Variable.UPDATES, updates());
        put(variables, Variable.NEXT_STEPS, paragraph(report.summary().nextSteps()));
        put(variables, Variable.IMPROVEMENTS, improvements());
        put(variables, Variable.DONE, done());
        return variables;
    }

    private static void put(Map<String, String> variables, Variable variable, @Nullable String value) {
        if (value != null) {
            variables.put(variable.toString(), value);
        }
    }

    private @Nullable String services() {
        String services = report.services().stream()
                .map(service -> PlainText.escaped(names.in(service.name())))
                .distinct()
                .collect(Collectors.joining(", "));
        return services.isEmpty() ? null : services;
    }

    private @Nullable String time(MilestoneName milestone) {
        return report.reached(milestone)
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
        return list(Stream.concat(impacts, symptoms).map(ReportVariables::line));
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
        return list(actions(true).map(ReportVariables::result).distinct());
    }

    private @Nullable String done() {
        return list(actions(false).map(ReportVariables::result).distinct());
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
