package dev.debrief.command.access;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.ANALYST;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.api.clients.ClientCommand;
import dev.debrief.api.clients.ClientCommand.RecordKeyUse;
import dev.debrief.api.findings.CauseCommand.ReclassifyCause;
import dev.debrief.api.importing.ImportCommand;
import dev.debrief.api.recurrence.RecurrenceCommand;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.reviews.PatternReviewCommand;
import dev.debrief.api.taxonomy.TaxonomyCommand;
import java.util.Set;

/** Who may command what. What is not here is denied. */
public final class Permissions {

    private Permissions() {}

    /** Whether the caller has a role that the command takes. */
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
            case ReportCommand edit -> caller.isAny(SUBMITTER, RESPONDER);
            default -> false;
        };
    }

    /**
     * Whether the caller may edit a report that is there and may be seen: members of its teams always, responders while it is open.
     *
     * Analysts may sort the causes of any into the taxonomy they keep.
     *
     * @param own whether one of the caller's teams has the report
     */
    public static boolean mayEdit(Identity caller, Object command, boolean own, boolean open) {
        return own
                || caller.isAny(ADMIN)
                || (open && caller.isAny(RESPONDER))
                || (command instanceof ReclassifyCause && caller.isAny(ANALYST));
    }

    /** Whether the caller may declare an incident for these teams. */
    public static boolean mayDeclare(Identity caller, Set<String> teams) {
        return caller.isAny(RESPONDER) || caller.isOf(teams);
    }
}
