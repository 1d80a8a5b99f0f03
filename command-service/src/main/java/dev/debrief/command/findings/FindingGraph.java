package dev.debrief.command.findings;

import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Finding.Reference;
import dev.debrief.api.findings.FindingId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The current findings of a report and their references, as they are or as they would be after a change. */
record FindingGraph(Map<FindingId, Finding> standing) {

    /** A copy with one finding replaced, or removed if null. */
    FindingGraph with(FindingId id, @Nullable Finding finding) {
        Map<FindingId, Finding> others = new LinkedHashMap<>(standing);
        others.remove(id);
        if (finding != null) {
            others.put(id, finding);
        }
        return new FindingGraph(others);
    }

    boolean knows(Reference reference) {
        Finding finding = standing.get(reference.id());
        return finding != null && reference.kinds().contains(finding.getClass());
    }

    /** The findings that refer to a finding. */
    List<FindingId> speakingOf(FindingId id) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue().references().stream()
                        .anyMatch(reference -> reference.id().equals(id)))
                .map(Entry::getKey)
                .toList();
    }

    Optional<FindingId> primaryCauseBeside(FindingId id) {
        return causes().filter(
                        entry -> entry.getValue().primary() && !entry.getKey().equals(id))
                .map(Entry::getKey)
                .findFirst();
    }

    /** Whether the causal links from a finding lead back to it. */
    boolean leadsBackTo(FindingId start) {
        Deque<FindingId> ahead = new ArrayDeque<>(ledToBy(start).toList());
        Set<FindingId> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            FindingId next = ahead.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                ledToBy(next).forEach(ahead::push);
            }
        }
        return false;
    }

    private Stream<FindingId> ledToBy(FindingId id) {
        return all(CausalLink.class)
                .map(Entry::getValue)
                .filter(link -> link.from().equals(id))
                .map(CausalLink::to);
    }

    /** Whether a human action is a root cause without a causal link from a systemic cause. */
    boolean endsWithAHuman() {
        return causes().anyMatch(entry -> entry.getValue().kind() == CauseKind.ROOT_CAUSE
                && entry.getValue().factorClass() == FactorClass.HUMAN
                && all(CausalLink.class).noneMatch(link -> explains(link.getValue(), entry.getKey())));
    }

    private boolean explains(CausalLink link, FindingId human) {
        return link.to().equals(human)
                && standing.get(link.from()) instanceof Cause cause
                && cause.factorClass() != null
                && cause.factorClass() != FactorClass.HUMAN;
    }

    /** The causes that were promoted from answers of a why chain. */
    Stream<Cause> promotedFrom(FindingId chain) {
        return causes().map(Entry::getValue)
                .filter(cause -> cause.promotedFrom() != null
                        && cause.promotedFrom().chain().equals(chain));
    }

    private Stream<Entry<FindingId, Cause>> causes() {
        return all(Cause.class);
    }

    private <F extends Finding> Stream<Entry<FindingId, F>> all(Class<F> kind) {
        return standing.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(entry -> Map.entry(entry.getKey(), kind.cast(entry.getValue())));
    }
}
