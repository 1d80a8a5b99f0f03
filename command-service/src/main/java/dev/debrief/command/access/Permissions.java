package dev.debrief.command.access;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Identity;
import dev.debrief.api.clients.ClientCommand;
import dev.debrief.api.clients.ClientCommand.NoteUse;
import dev.debrief.api.importing.ImportCommand;
import dev.debrief.api.report.ReportCommand;

/** Who may command what. What is not here is denied. */
public final class Permissions {

    private Permissions() {}

    /** Whether the caller has a role that the command takes. */
    public static boolean allows(Identity caller, Object command) {
        return switch (command) {
            case NoteUse own -> own.clientId().toString().equals(caller.id());
            case ClientCommand administration -> caller.isAny(ADMIN);
            case ImportCommand migration -> caller.isAny(ADMIN);
            case ReportCommand edit -> caller.isAny(SUBMITTER, RESPONDER);
            default -> false;
        };
    }
}
