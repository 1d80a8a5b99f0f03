package dev.debrief.query.timeline;

import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineLine.EvidenceName;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Names beside a timeline event the evidence that shows it. */
public final class TimelineEvidence {

    /** Where evidence is shown elsewhere, or not at all. */
    static final TimelineEvidence NONE = new TimelineEvidence(List.of(), DisplayNames.plain());

    private final Map<TimelineEventId, List<EvidenceName>> byEvent = new HashMap<>();

    /** @param entries among them the evidence of the report, in the order in which it was recorded */
    public TimelineEvidence(List<Entry> entries, DisplayNames names) {
        for (Entry entry : entries) {
            if (entry.content() instanceof Evidence evidence) {
                EvidenceName name = new EvidenceName(FindingId.of(entry.id()), names.in(evidence.label()));
                new HashSet<>(evidence.timelineEvents())
                        .forEach(event -> byEvent.computeIfAbsent(event, id -> new ArrayList<>())
                                .add(name));
            }
        }
    }

    List<EvidenceName> of(TimelineEventId event) {
        return byEvent.getOrDefault(event, List.of());
    }
}
