package dev.debrief.command.access;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.ANALYST;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.aliases.AliasCommand;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.api.clients.ClientCommand;
import dev.debrief.api.clients.ClientCommand.RecordKeyUse;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.importing.ImportCommand;
import dev.debrief.api.policy.PolicyCommand;
import dev.debrief.api.recurrence.RecurrenceCommand;
import dev.debrief.api.report.ReaderCommand;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.reviews.PatternReviewCommand;
import dev.debrief.api.taxonomy.TaxonomyCommand;
import java.util.Set;

/** The roles that may send each command. Any other command is denied. */
public final class Permissions {

    private Permissions() {}

    /** Whether the caller has a role that may send the command. */
    public static boolean allows(Identity caller, Object command) {
        return switch (command) {
            case RecordKeyUse own -> own.clientId().toString().equals(caller.id());
            case ClientCommand administration -> caller.isAny(ADMIN);
            case RecordAccess reading -> !caller.roles().isEmpty();
            case TaxonomyCommand words -> caller.isAny(ANALYST);
            case PatternReviewCommand review -> caller.isAny(ANALYST);
            case ImportCommand migration -> caller.isAny(ADMIN);
            case CheckDeadlines time -> caller.equals(Identity.DEBRIEF);
            case RecurrenceCommand comparison -> caller.equals(Identity.DEBRIEF);
            case ReclassifyCause sorting -> caller.isAny(SUBMITTER, RESPONDER, ANALYST);
            case ReaderCommand reader -> caller.isAny(SUBMITTER, RESPONDER, ANALYST);
            case PolicyCommand policy -> caller.isAny(ADMIN);
            case AliasCommand alias -> caller.isAny(ADMIN);
            case ReportCommand edit -> caller.isAny(SUBMITTER, RESPONDER);
            default -> false;
        };
    }

    /**
     * Whether the caller may edit a visible report: members of its teams always, responders while it is open. Analysts may reclassify the
     * causes of any report. Whoever may see a report may comment on it and review it.
     *
     * @param own whether the report belongs to one of the caller's teams
     * @param open whether the incident is not closed
     */
    public static boolean mayEdit(Identity caller, Object command, boolean own, boolean open) {
        return own
                || caller.isAny(ADMIN)
                || (open && caller.isAny(RESPONDER))
                || (command instanceof ReclassifyCause && caller.isAny(ANALYST))
                || command instanceof ReaderCommand;
    }

    /** Whether the caller may declare an incident for these teams. */
    public static boolean mayDeclare(Identity caller, Set<String> teams) {
        return caller.isAny(RESPONDER) || caller.isOf(teams);
    }
}
