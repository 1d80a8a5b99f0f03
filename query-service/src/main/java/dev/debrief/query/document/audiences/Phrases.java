package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Deliverable;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.support.markdown.LabelledFields;
import dev.debrief.support.markdown.PlainText;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words what the report holds as values. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private Phrases() {}

    /** Such as Automated alert. */
    static String of(Enum<?> value) {
        return LabelledFields.label(value.toString().replace('_', ' '));
    }

    /** The same within a sentence. */
    static String inSentence(Enum<?> value) {
        return of(value).toLowerCase(Locale.ROOT);
    }

    static String of(BarrierOutcome outcome) {
        return switch (outcome) {
            case HELD -> "It held";
            case FAILED -> "It failed";
            case ABSENT -> "It was not there";
            case BYPASSED -> "It was bypassed";
        };
    }

    static String of(StepOutcome outcome) {
        return switch (outcome) {
            case WORKED -> "It worked.";
            case PARTLY -> "It helped in part.";
            case FAILED -> "It did not help.";
            case UNKNOWN -> "";
        };
    }

    static String of(FactorRole role) {
        return switch (role) {
            case ENABLED -> "made the incident possible";
            case TRIGGERED -> "set the incident off";
            case WORSENED -> "made the incident worse";
            case DELAYED_DETECTION -> "delayed the detection";
            case DELAYED_RECOVERY -> "delayed the recovery";
        };
    }

    static String of(ActionStatus status) {
        return status == ActionStatus.INEFFECTIVE ? "Done, but without effect" : of((Enum<?>) status);
    }

    static String of(IncidentStatus status) {
        return status.isUnderWay() ? of((Enum<?>) status) + " (still going on)" : of((Enum<?>) status);
    }

    /** A milestone in the words of customers; empty for one that means nothing to them. */
    static String forCustomers(MilestoneName name) {
        return switch (name) {
            case IMPACT_STARTED -> "The problem began.";
            case DETECTED -> "We noticed it.";
            case ACKNOWLEDGED -> "We began to work on it.";
            case IDENTIFIED -> "We knew the cause.";
            case MITIGATED -> "We limited the effects.";
            case RESOLVED -> "We solved the problem.";
            case IMPACT_ENDED -> "Everything worked again.";
            case REPORTED, CLOSED -> "";
        };
    }

    static String forCustomers(Deliverable deliverable) {
        return switch (deliverable) {
            case CODE_CHANGE -> "a change of our software";
            case TEST -> "better tests";
            case PROCESS_ADJUSTMENT -> "a better way of working";
            case CONFIGURATION -> "a change of our settings";
            case MONITORING -> "better monitoring";
            case DOCUMENTATION -> "better instructions";
            case TRAINING -> "training";
        };
    }

    /** What a service is called where its name may not be told. */
    static String anonymous(ServiceKind kind) {
        return switch (kind) {
            case SERVICE -> "a service";
            case DEPARTMENT -> "a department";
            case CUSTOMER_GROUP -> "a group of customers";
        };
    }

    /** Such as 3,200 users. */
    static String of(Amount amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(Math.max(0, amount.value().scale()));
        String number = format.format(amount.value());
        return amount.currency() == null
                ? number + " " + amount.unit()
                : amount.currency().getCurrencyCode() + " " + number;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** Such as 14:05, with seconds if there are some. */
    static String clock(OffsetDateTime time) {
        return time.getSecond() == 0 ? MINUTE.format(time) : SECOND.format(time);
    }

    /** Such as 3 Mar 14:05. */
    static String shortTime(OffsetDateTime time) {
        return SHORT.format(time);
    }

    /** Such as 3 March 2026, 14:05 CET. */
    static String time(OffsetDateTime time, ZoneId zone) {
        return TIME.format(time.atZoneSameInstant(zone));
    }

    /** The text with a capital at its beginning. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Markdown that shows the words of a text in one paragraph of at most so many characters. */
    static String plain(String markdown, int most) {
        return PlainText.escaped(sentence(PlainText.of(markdown, most)));
    }
}
