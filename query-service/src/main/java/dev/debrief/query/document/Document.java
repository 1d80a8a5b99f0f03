package dev.debrief.query.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Outline.Entry;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.sections.SectionView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A report as one document: in the order and under the headings of its outline, and the rest under the headings of the template. */
final class Document<B> {

    private static final int CHAPTER_LEVEL = 2;

    private final ReportView report;
    private final Outline outline;
    private final Writer<B> writer;

    private final List<B> written = new ArrayList<>();
    private final Set<Chapter> chapters = EnumSet.noneOf(Chapter.class);
    private final Places places;
    private final Set<SectionName> sections = new HashSet<>();

    /** Writes the pieces of a document. */
    interface Writer<B> {

        B heading(int level, String words);

        /** @param heading the heading right above the text; empty if there is none */
        B text(SectionName name, String heading, String markdown);

        /** What a chapter contains besides text. */
        List<B> content(Chapter chapter, Place place);
    }

    private Document(ReportView report, Outline outline, Writer<B> writer) {
        this.report = report;
        this.outline = outline;
        this.writer = writer;
        this.places = new Places(outline);
    }

    /** The pieces of a document in their order, without its title. */
    static <B> List<B> of(ReportView report, Outline outline, Writer<B> writer) {
        return new Document<>(report, outline, writer).written();
    }

    private List<B> written() {
        for (int position = 0; position < outline.entries().size(); position++) {
            write(position);
        }
        Stream.of(Chapter.values()).forEach(this::writeByTemplate);
        report.sections().stream()
                .filter(section -> !sections.contains(section.name()))
                .forEach(section -> {
                    heading(CHAPTER_LEVEL, section.heading());
                    write(section.name(), section.heading());
                });
        return written;
    }

    /** Writes the entry of the outline at a position. */
    private void write(int position) {
        Entry entry = outline.entries().get(position);
        if (entry.level() > 0) {
            heading(entry.level(), entry.heading());
        }
        if (entry.section() != null) {
            write(entry.section(), entry.level() > 0 ? entry.heading() : "");
        }
        Chapter chapter = entry.chapter();
        if (chapter != null) {
            chapters.add(chapter);
            places.at(position).ifPresent(place -> written.addAll(writer.content(chapter, place)));
        }
    }

    /** Writes a chapter that is not in the outline. */
    private void writeByTemplate(Chapter chapter) {
        if (!chapters.add(chapter)) {
            return;
        }
        Optional<SectionName> section = textLeft(chapter);
        List<B> content = writer.content(chapter, Place.ONLY);
        boolean holdsOthers = chapter.kind() == PartKind.OUTLINE && holdsAny(chapter);
        if (section.isPresent() || !content.isEmpty() || holdsOthers) {
            heading(chapter.isSub() ? CHAPTER_LEVEL + 1 : CHAPTER_LEVEL, chapter.title());
            section.ifPresent(name -> write(name, chapter.title()));
            written.addAll(content);
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
                .anyMatch(chapter -> textLeft(chapter).isPresent()
                        || !writer.content(chapter, Place.ONLY).isEmpty());
    }

    private Optional<String> textOf(SectionName name) {
        return report.sections().stream()
                .filter(section -> section.name().equals(name))
                .map(SectionView::text)
                .findFirst();
    }

    private void write(SectionName name, String heading) {
        sections.add(name);
        textOf(name).ifPresent(text -> written.add(writer.text(name, heading, text)));
    }

    private void heading(int level, String words) {
        written.add(writer.heading(level, words));
    }
}
