package dev.debrief.support.language;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.language.TextFormat;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a report that are checked for accusations, and the people whom they may name. */
public final class ReportTexts {

    /** A person by first and last name. Other actors of the timeline may be systems. */
    private static final String FULL_NAME = "\\p{Lu}\\p{Ll}+ (?:\\p{L}+ )?\\p{Lu}[\\p{L}-]+";

    private final List<PartText> texts = new ArrayList<>();
    private final Set<String> people = new HashSet<>();

    /**
     * A text of a report.
     *
     * @param kind kind of the part to which it belongs
     * @param id id of that part within its kind
     * @param pointer JSON Pointer to the text within the content of the part
     * @param text the text
     * @param format how it is written
     */
    public record PartText(PartKind kind, String id, String pointer, String text, TextFormat format) {}

    public List<PartText> texts() {
        return List.copyOf(texts);
    }

    /** The names of the people who take part. */
    public Set<String> people() {
        return Set.copyOf(people);
    }

    /** Adds the texts of a part and the people in it. */
    public void add(PartKind kind, String id, Part part) {
        add(kind, id, ReportText.of(part));
        addPeople(part);
    }

    /** Adds a timeline event. */
    public void add(String id, TimelineEntry entry) {
        add(PartKind.TIMELINE, id, ReportText.of(entry));
        addPeople(entry);
    }

    /** Adds a line of plain text. */
    public void addLine(PartKind kind, String pointer, @Nullable String line) {
        add(kind, "", ReportText.line(pointer, line));
    }

    private void add(PartKind kind, String id, Stream<ReportText> added) {
        added.forEach(text -> texts.add(new PartText(kind, id, text.pointer(), text.text(), text.format())));
    }

    private void addPeople(Part part) {
        switch (part) {
            case RoleAssignment assignment -> people.add(assignment.person());
            case Perspective perspective -> people.add(perspective.author().name());
            case ActionItem item -> {
                if (item.owner() != null && item.owner().person() != null) {
                    people.add(item.owner().person());
                }
            }
            case TimelineItem item -> addPeople(item.entry());
            default -> {}
        }
    }

    private void addPeople(TimelineEntry entry) {
        entry.actors().stream().filter(actor -> actor.matches(FULL_NAME)).forEach(people::add);
    }
}
