package dev.debrief.query.report;

import dev.debrief.api.relations.NamedRelation;
import dev.debrief.api.relations.Relation;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.report.CurrentReports.Known;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the reports that a report is related to. */
@Component
class NamedRelations {

    private final CurrentReports currentReports;

    NamedRelations(CurrentReports currentReports) {
        this.currentReports = currentReports;
    }

    /** @param written what the reader may read of a report: no relation to a report that is hidden */
    List<NamedRelation> of(List<Entry> written) {
        List<Relation> all = written.stream()
                .map(Entry::content)
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .toList();
        Map<String, Known> known = currentReports.of(
                all.stream().map(relation -> relation.other().toString()).toList());
        return all.stream()
                .flatMap(relation ->
                        Optional.ofNullable(known.get(relation.other().toString()))
                                .map(other -> new NamedRelation(relation.kind(), relation.other(), other.title()))
                                .stream())
                .sorted(Comparator.comparing(NamedRelation::relation)
                        .reversed()
                        .thenComparing(NamedRelation::title)
                        .thenComparing(named -> named.other().toString()))
                .toList();
    }
}
