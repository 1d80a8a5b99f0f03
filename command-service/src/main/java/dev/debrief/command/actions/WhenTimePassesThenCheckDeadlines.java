package dev.debrief.command.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemQuery.DueReports;
import dev.debrief.api.actions.ActionItemQuery.ListDueReports;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.support.health.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks every second in which reports time has brought something about, and has them look at their deadlines. It keeps nothing: what is due
 * is in the views, which are made of events, and what was called out is in the report, which calls nothing out twice. So it may stop at
 * any time, and any number of command-services may do this at once.
 */
@Component
public class WhenTimePassesThenCheckDeadlines extends Watch {

    private static final Logger log = LoggerFactory.getLogger(WhenTimePassesThenCheckDeadlines.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How many items are looked at in one go. */
    private static final int AT_ONCE = 500;

    private final QueryGateway queries;
    private final Commands commands;
    private final Clock clock;
    private final DeadlineRules rules;

    WhenTimePassesThenCheckDeadlines(QueryGateway queries, Commands commands, Clock clock, DeadlineRules rules) {
        super("deadlines", 1);
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
        this.rules = rules;
    }

    /** A store or the other service that is away is told about elsewhere; what is due stays due. */
    @Override
    public void look() {
        try {
            checkAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("Deadlines can't be checked at this moment", e);
        }
    }

    /** Until nothing is due that was not just checked: the view may need a moment to see it. */
    private void checkAll() throws Exception {
        Set<ReportId> checked = new HashSet<>();
        List<ReportId> due = due();
        while (!checked.containsAll(due)) {
            for (ReportId report : due) {
                if (checked.add(report)) {
                    commands.sendAsDebrief(new CheckDeadlines(report));
                }
            }
            due = due();
        }
    }

    private List<ReportId> due() throws Exception {
        Instant now = clock.instant();
        ListDueReports question =
                new ListDueReports(now.plus(rules.dueSoon()), now, now.minus(rules.verifyAfter()), AT_ONCE);
        return queries.query(
                        ListDueReports.class.getName(),
                        new GenericMessage<>(question, Identity.DEBRIEF.metaData()),
                        ResponseTypes.instanceOf(DueReports.class))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .reports();
    }
}
