package dev.debrief.query.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Outline.Entry;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.timeline.TimelineItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one document: in the order and under the headings of its outline, and the rest under the headings of the template. */
final class Document {

    private static final int CHAPTER_LEVEL = 2;

    private final ReportView report;
    private final Outline outline;
    private final DocumentText text;
    private final List<TimelineItem> timeline;

    private final List<String> written = new ArrayList<>();
    private final Set<Chapter> chapters = EnumSet.noneOf(Chapter.class);
    private final Set<SectionName> sections = new HashSet<>();

    Document(ReportView report, Outline outline, DocumentText text, List<TimelineItem> timeline) {
        this.report = report;
        this.outline = outline;
        this.text = text;
        this.timeline = timeline;
    }

    /** @param ours whether the document can be read back: it then contains its version */
    String markdown(boolean ours) {
        written.add("# " + report.title());
        written.add(DocumentHeader.of(report, ours));
        outline.entries().forEach(this::write);
        Stream.of(Chapter.values()).forEach(this::writeByTemplate);
        report.sections().stream()
                .filter(section -> !sections.contains(section.name()))
                .forEach(section -> {
                    heading(CHAPTER_LEVEL, section.heading());
                    write(section.name());
                });
        return String.join("\n\n", written) + "\n";
    }

    private void write(Entry entry) {
        if (entry.level() > 0) {
            heading(entry.level(), entry.heading());
        }
        if (entry.section() != null) {
            write(entry.section());
        }
        if (entry.chapter() != null && chapters.add(entry.chapter())) {
            add(content(entry.chapter()));
        }
    }

    /** Writes a chapter that is not in the outline. */
    private void writeByTemplate(Chapter chapter) {
        if (!chapters.add(chapter)) {
            return;
        }
        Optional<SectionName> section = textLeft(chapter);
        String content = content(chapter);
        boolean holdsOthers = chapter.kind() == PartKind.OUTLINE && holdsAny(chapter);
        if (section.isPresent() || !content.isEmpty() || holdsOthers) {
            heading(chapter.isSub() ? CHAPTER_LEVEL + 1 : CHAPTER_LEVEL, chapter.title());
            section.ifPresent(this::write);
            add(content);
        }
    }

    /** The section with the text of a chapter, if it was not written yet. */
    private Optional<SectionName> textLeft(Chapter chapter) {
        return chapter.section()
                .map(ExpectedSection::sectionName)
                .filter(name -> !sections.contains(name) && textOf(name).isPresent());
    }

    private boolean holdsAny(Chapter parent) {
        return Stream.of(Chapter.values())
                .dropWhile(chapter -> chapter != parent)
                .skip(1)
                .takeWhile(Chapter::isSub)
                .filter(chapter -> !chapters.contains(chapter))
                .anyMatch(chapter ->
                        textLeft(chapter).isPresent() || !content(chapter).isEmpty());
    }

    private String content(Chapter chapter) {
        return switch (chapter.kind()) {
            case TIMELINE -> timeline.stream().map(text::timeline).collect(Collectors.joining("\n"));
            case TRIGGER -> text.trigger(report.analysis().trigger());
            default -> text.of(chapter);
        };
    }

    private Optional<String> textOf(SectionName name) {
        return report.sections().stream()
                .filter(section -> section.name().equals(name))
                .map(SectionView::text)
                .findFirst();
    }

    private void write(SectionName name) {
        sections.add(name);
        textOf(name).ifPresent(this::add);
    }

    private void heading(int level, String words) {
        written.add("#".repeat(level) + " " + words);
    }

    private void add(String words) {
        if (!words.isEmpty()) {
            written.add(words);
        }
    }
}
