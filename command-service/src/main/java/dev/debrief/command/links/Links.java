package dev.debrief.command.links;

import static dev.debrief.command.support.Rules.rejectFull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkCommand.AddLink;
import dev.debrief.api.links.LinkCommand.RemoveLink;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The links of a report, identified by their addresses. */
public class Links {

    private static final int MAX_LINKS = 500;

    private final Map<String, Link> links = new HashMap<>();

    @CommandHandler
    void decide(AddLink command) {
        Link known = links.get(command.link().url());
        if (command.link().equals(known)) {
            return;
        }
        rejectFull(known == null && links.size() >= MAX_LINKS, MAX_LINKS);
        apply(new LinkAdded(command.reportId(), command.link()));
    }

    @CommandHandler
    void decide(RemoveLink command) {
        Link known = links.get(command.url());
        if (known != null) {
            apply(new LinkRemoved(command.reportId(), known, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        links.putAll(event.declaration().linksByUrl());
    }

    @EventSourcingHandler
    void evolve(LinkAdded event) {
        links.put(event.link().url(), event.link());
    }

    @EventSourcingHandler
    void evolve(LinkRemoved event) {
        links.remove(event.link().url());
    }
}
