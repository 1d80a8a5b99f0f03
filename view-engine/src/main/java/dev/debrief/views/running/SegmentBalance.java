package dev.debrief.views.running;

import dev.debrief.views.running.Segments.SegmentClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which segments change hands. A node that writes fewer than another asks it for one, and the other hands it over. In the end no
 * node writes two more than another, neither of one view nor of all views together. No move undoes another.
 */
final class SegmentBalance {

    private record Share(String processor, String node) {}

    private final String node;
    private final List<SegmentClaim> segments;
    private final List<SegmentClaim> toHandOver = new ArrayList<>();
    private final List<SegmentClaim> toRefuse = new ArrayList<>();
    private final Map<Share, Integer> ofView = new HashMap<>();
    private final Map<String, Integer> ofAll = new HashMap<>();

    /** @param node for which it decides */
    SegmentBalance(String node, List<SegmentClaim> segments) {
        this.node = node;
        this.segments = segments;
        for (SegmentClaim segment : segments) {
            // What was handed over counts for the node that asked for it, also before that node has claimed it.
            String writer = segment.owner() == null ? segment.askedBy() : segment.owner();
            if (writer != null) {
                count(segment, writer, 1);
            }
        }
        for (SegmentClaim segment : segments) {
            if (node.equals(segment.owner()) && isAskedByAnother(segment)) {
                boolean better = move(segment, Objects.requireNonNull(segment.askedBy()));
                (better ? toHandOver : toRefuse).add(segment);
            }
        }
    }

    /** Whether another node writes a segment or asks for one. */
    boolean hasOthers() {
        return segments.stream().anyMatch(segment -> isWrittenByAnother(segment) || isAskedByAnother(segment));
    }

    private boolean isWrittenByAnother(SegmentClaim segment) {
        return segment.owner() != null && !segment.owner().equals(node);
    }

    private boolean isAskedByAnother(SegmentClaim segment) {
        return segment.askedBy() != null && !segment.askedBy().equals(node);
    }

    /** Segments of this node that others ask for and get. */
    List<SegmentClaim> toHandOver() {
        return toHandOver;
    }

    /** Segments of this node that others ask for and do not get. */
    List<SegmentClaim> toRefuse() {
        return toRefuse;
    }

    /** Segments that no node writes. */
    List<SegmentClaim> unclaimed() {
        return segments.stream().filter(segment -> segment.owner() == null).toList();
    }

    /** The segments to ask for, one of a view at a time. A node that writes none always asks, for the others to see it. */
    List<SegmentClaim> toAskFor() {
        List<SegmentClaim> wanted = new ArrayList<>();
        segments.stream()
                .filter(segment -> segment.owner() != null)
                .collect(Collectors.groupingBy(SegmentClaim::processor, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(view -> toAskFor(view).ifPresent(wanted::add));
        if (wanted.isEmpty() && !ofAll.containsKey(node)) {
            segments.stream().filter(this::canBeAskedFor).findFirst().ifPresent(wanted::add);
        }
        return wanted;
    }

    private Optional<SegmentClaim> toAskFor(List<SegmentClaim> view) {
        Optional<SegmentClaim> asked =
                view.stream().filter(segment -> node.equals(segment.askedBy())).findFirst();
        if (asked.isPresent()) {
            move(asked.get(), node);
            return Optional.empty();
        }
        return view.stream()
                .filter(this::canBeAskedFor)
                .max(Comparator.<SegmentClaim>comparingInt(segment -> ofView(segment, owner(segment)))
                        .thenComparingInt(segment -> ofAll(owner(segment))))
                .filter(segment -> move(segment, node));
    }

    private boolean canBeAskedFor(SegmentClaim segment) {
        return segment.owner() != null && segment.askedBy() == null;
    }

    /** Counts the segment for another node if that is better balanced; false if it is not. */
    private boolean move(SegmentClaim segment, String to) {
        int more = ofView(segment, owner(segment)) - ofView(segment, to);
        boolean better = more > 1 || (more == 1 && ofAll(owner(segment)) - ofAll(to) > 1);
        if (better) {
            count(segment, owner(segment), -1);
            count(segment, to, 1);
        }
        return better;
    }

    private static String owner(SegmentClaim segment) {
        return Objects.requireNonNull(segment.owner());
    }

    private void count(SegmentClaim segment, String writer, int more) {
        ofView.merge(new Share(segment.processor(), writer), more, Integer::sum);
        ofAll.merge(writer, more, Integer::sum);
    }

    private int ofView(SegmentClaim segment, String writer) {
        return ofView.getOrDefault(new Share(segment.processor(), writer), 0);
    }

    private int ofAll(String writer) {
        return ofAll.getOrDefault(writer, 0);
    }
}
