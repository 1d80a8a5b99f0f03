package dev.debrief.query.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.RandomTest;
import dev.debrief.query.Recorded;
import dev.debrief.query.Stories;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Events that a view does not handle must not change its state. */
class HandledEventsTest {

    private static final int REPORTS = 12;
    private static final int EVENTS = 2000;

    @RandomTest
    void facts_change_only_by_the_events_they_name(long seed) {
        Map<String, ReportFacts> states = new HashMap<>();
        for (Recorded recorded : Stories.of(new Random(seed), REPORTS, EVENTS)) {
            states.compute(recorded.event().reportId().toString(), (report, facts) -> {
                if (facts == null) {
                    return ReportFacts.declared((IncidentDeclared) recorded.event(), recorded.at());
                }
                ReportFacts after = facts.evolve(recorded.event(), recorded.at());
                if (!isAny(ReportFacts.CHANGED_BY, recorded.event())) {
                    assertThat(after).isEqualTo(facts);
                }
                return after;
            });
        }
    }

    @RandomTest
    void counted_reports_change_only_by_the_events_they_name(long seed) {
        Map<String, CountedReport> states = new HashMap<>();
        for (Recorded recorded : Stories.of(new Random(seed), REPORTS, EVENTS)) {
            states.compute(recorded.event().reportId().toString(), (report, counted) -> {
                if (counted == null) {
                    ReportFacts facts = ReportFacts.declared((IncidentDeclared) recorded.event(), recorded.at());
                    return CountedReport.declared(facts, recorded.event(), recorded.at());
                }
                CountedReport after = counted.evolve(recorded.event(), recorded.at());
                if (!isAny(ReportFacts.CHANGED_BY, recorded.event())
                        && !isAny(CountedReport.CHANGED_BY, recorded.event())) {
                    assertThat(after).isEqualTo(counted);
                }
                return after;
            });
        }
    }

    private static boolean isAny(Collection<Class<?>> types, ReportEvent event) {
        return types.stream().anyMatch(type -> type.isInstance(event));
    }
}
