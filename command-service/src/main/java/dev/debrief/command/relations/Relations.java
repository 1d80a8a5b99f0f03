package dev.debrief.command.relations;

import static dev.debrief.api.Rejection.MAIN_REPORT_KNOWN;
import static dev.debrief.api.Rejection.RELATION_CIRCULAR;
import static dev.debrief.api.Rejection.RELATION_CONTRADICTED;
import static dev.debrief.api.Rejection.RELATION_STATED_ON_OTHER;
import static dev.debrief.api.Rejection.RELATION_TO_ITSELF;
import static dev.debrief.api.Rejection.REPORT_UNKNOWN;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Identity;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationCommand;
import dev.debrief.api.relations.RelationCommand.RelateReports;
import dev.debrief.api.relations.RelationCommand.WithdrawRelation;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.access.KnownReports;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What people said about a report and others. */
public class Relations {

    private static final int MAX_RELATIONS = 200;

    /** Longer chains of parts of parts are refused. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<ReportId, Relation> relations = new HashMap<>();

    /** Refuses hidden reports like missing ones, also where nothing would be recorded: otherwise the answer shows which exist. */
    @CommandHandler
    void decide(RelateReports command, KnownReports reports, Identity caller) {
        rejectAtIf(!reports.isVisible(command.other(), caller), "/other", REPORT_UNKNOWN);
        Relation relation = new Relation(command.other(), command.relation());
        if (relation.equals(relations.get(command.other()))) {
            return;
        }
        rejectAtIf(command.other().equals(command.reportId()), "/other", RELATION_TO_ITSELF);
        rejectIf(
                statedOnOther(command, reports).anyMatch(stated -> stated.kind().contradicts(command.relation())),
                RELATION_CONTRADICTED);
        if (command.relation().isCountedWithOther()) {
            rejectIf(hasMainBeside(command.other()), MAIN_REPORT_KNOWN);
            rejectIf(leadsBack(command, reports), RELATION_CIRCULAR);
        }
        rejectFull(!relations.containsKey(command.other()) && relations.size() >= MAX_RELATIONS, MAX_RELATIONS);
        apply(new ReportsRelated(command.reportId(), relation, command.reason()));
    }

    @CommandHandler
    void decide(WithdrawRelation command, KnownReports reports, Identity caller) {
        rejectAtIf(!reports.isVisible(command.other(), caller), "/other", REPORT_UNKNOWN);
        Relation known = relations.get(command.other());
        if (known != null) {
            apply(new RelationWithdrawn(command.reportId(), known, command.reason()));
        } else {
            rejectIf(statedOnOther(command, reports).findAny().isPresent(), RELATION_STATED_ON_OTHER);
        }
    }

    /** What the other report says about this one. */
    private static Stream<Relation> statedOnOther(RelationCommand command, KnownReports reports) {
        return reports.relations(command.other()).stream()
                .filter(stated -> stated.other().equals(command.reportId()));
    }

    private boolean hasMainBeside(ReportId other) {
        return mainOf(relations.values()).filter(main -> !main.equals(other)).isPresent();
    }

    /** The report with which a report that states these is counted; empty if it is counted itself. */
    private static Optional<ReportId> mainOf(Collection<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.kind().isCountedWithOther())
                .map(Relation::other)
                .findAny();
    }

    /** Whether the other report is counted with this one. */
    private static boolean leadsBack(RelateReports command, KnownReports reports) {
        Optional<ReportId> main = Optional.of(command.other());
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            main = main.flatMap(of -> mainOf(reports.relations(of)));
            if (main.isEmpty()) {
                return false;
            }
            if (main.get().equals(command.reportId())) {
                return true;
            }
        }
        return true;
    }

    @EventSourcingHandler
    void evolve(ReportsRelated event) {
        relations.put(event.relation().other(), event.relation());
    }

    @EventSourcingHandler
    void evolve(RelationWithdrawn event) {
        relations.remove(event.relation().other());
    }
}
