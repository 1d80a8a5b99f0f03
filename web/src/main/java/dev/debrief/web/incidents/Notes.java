package dev.debrief.web.incidents;

import dev.debrief.api.comments.Comment;
import dev.debrief.api.comments.CommentList.CommentView;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is said about the parts of a report, to be shown beside them: open comments, and remarks of the readiness check. */
public final class Notes {

    /** Where nothing is shown beside the parts. */
    static final Notes NONE = new Notes(Map.of(), Map.of(), List.of());

    private final Map<String, List<CommentView>> threads;
    private final Map<String, List<Remark>> remarks;
    private final List<CommentView> others;

    private Notes(Map<String, List<CommentView>> threads, Map<String, List<Remark>> remarks, List<CommentView> others) {
        this.threads = threads;
        this.remarks = remarks;
        this.others = others;
    }

    /** @param shown the ids of the parts that have a place on the page */
    static Notes of(List<CommentView> comments, Readiness readiness, Set<String> shown) {
        Map<String, List<CommentView>> threads = new HashMap<>();
        List<CommentView> others = new ArrayList<>();
        for (CommentView view : comments) {
            Comment comment = view.comment();
            if (comment.open() && shown.contains(comment.about().id())) {
                threads.computeIfAbsent(
                                key(
                                        comment.about().kind().toString(),
                                        comment.about().id()),
                                any -> new ArrayList<>())
                        .add(view);
            } else {
                others.add(view);
            }
        }
        others.sort(Comparator.comparing(view -> !view.comment().open()));
        Map<String, List<Remark>> remarks = new HashMap<>();
        Stream.concat(readiness.blocking().stream(), readiness.remarks().stream())
                .distinct()
                .filter(remark -> remark.id() != null)
                .forEach(remark -> remarks.computeIfAbsent(String.valueOf(remark.id()), any -> new ArrayList<>())
                        .add(remark));
        return new Notes(threads, remarks, others);
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }

    /** The open comments about a part, first comment first. */
    public List<CommentView> of(String kind, String id) {
        return threads.getOrDefault(key(kind, id), List.of());
    }

    /** What the readiness check says of a part. */
    public List<Remark> remarks(String id) {
        return remarks.getOrDefault(id, List.of());
    }

    /** All other comments: about the report, about parts that have no place on the page, and resolved ones; open ones first. */
    public List<CommentView> getOthers() {
        return others;
    }
}
