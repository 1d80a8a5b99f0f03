package dev.debrief.query.diff;

import dev.debrief.api.diff.ReportDiff.Fate;
import dev.debrief.api.diff.ReportDiff.FieldDiff;
import dev.debrief.api.diff.ReportDiff.PartDiff;
import dev.debrief.api.diff.ReportPatch.Operation;
import dev.debrief.api.report.PartKind;
import dev.debrief.query.history.PartWords;
import dev.debrief.query.streams.ChangePage.Change;
import dev.debrief.query.streams.ChangePage.ChangedPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts that changed between two states: what each said before the first change, against what it says after the last. */
final class ChangedParts {

    private final List<Ends> parts;

    private ChangedParts(List<Ends> parts) {
        this.parts = parts;
    }

    /** A part at both ends, and the versions at which it changed. */
    private record Ends(
            PartKind kind,
            String id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after,
            List<Long> versions) {

        static Ends of(ChangedPart part, long version) {
            return new Ends(PartKind.of(part.kind()), part.id(), part.before(), part.after(), List.of(version));
        }

        Ends then(Ends later) {
            List<Long> all = new ArrayList<>(versions);
            all.addAll(later.versions);
            return new Ends(kind, id, before, later.after, all);
        }
    }

    static ChangedParts of(List<Change> changes) {
        Map<String, Ends> parts = new LinkedHashMap<>();
        for (Change change : changes) {
            for (ChangedPart part : change.parts()) {
                parts.merge(part.kind() + " " + part.id(), Ends.of(part, change.version()), Ends::then);
            }
        }
        return new ChangedParts(parts.values().stream()
                .filter(ends -> !Objects.equals(ends.before(), ends.after()))
                .toList());
    }

    List<PartDiff> differences() {
        return parts.stream()
                .map(ends -> new PartDiff(
                        ends.kind(),
                        ends.id(),
                        PartWords.title(ends.after() == null ? ends.before() : ends.after()),
                        ends.before() == null ? Fate.ADDED : ends.after() == null ? Fate.REMOVED : Fate.CHANGED,
                        fields(ends),
                        ends.versions()))
                .toList();
    }

    private static List<FieldDiff> fields(Ends ends) {
        Map<String, String> before = PartWords.leaves(ends.before());
        Map<String, String> after = PartWords.leaves(ends.after());
        return PartWords.differing(before, after).stream()
                .map(pointer -> new FieldDiff(
                        pointer,
                        PartWords.label(pointer),
                        before.get(pointer),
                        after.get(pointer),
                        WordDiff.of(before.getOrDefault(pointer, ""), after.getOrDefault(pointer, ""))))
                .toList();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        parts.forEach(ends -> JsonPatch.add(
                "/" + ends.kind() + "/" + JsonPatch.escaped(ends.id()), ends.before(), ends.after(), operations));
        return operations;
    }
}
