package dev.debrief.command.actions;

import dev.debrief.api.actions.ActionItemQuery.ListDueReports;
import dev.debrief.api.actions.CheckDeadlines;
import dev.debrief.api.policy.ActionTimes;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ScheduledPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Finds the reports with due deadlines in the views, and sends them a command to check. Each report knows what it has recorded already.
 */
@Component
public class WhenTimePassesThenCheckDeadlines extends ScheduledPolicy {

    /** The maximum number of items in one run. */
    private static final int AT_ONCE = 500;

    private final Commands commands;
    private final Clock clock;
    private final CurrentPolicy policy;

    WhenTimePassesThenCheckDeadlines(QueryGateway queries, Commands commands, Clock clock, CurrentPolicy policy) {
        super("deadlines", queries);
        this.commands = commands;
        this.clock = clock;
        this.policy = policy;
    }

    /** Until nothing is due that was not just checked: the view may need a moment to see it. */
    @Override
    protected void run() throws Exception {
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
        ActionTimes times = policy.at(now).actionItems();
        return ask(new ListDueReports(times.soonUntil(now), now, times.completedUntil(now), AT_ONCE))
                .reports();
    }
}
