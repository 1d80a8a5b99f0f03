package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentAnswer.Outcome;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TitleStated;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionName;
import dev.debrief.command.document.times.DocumentTimes;
import dev.debrief.command.document.times.ReportTimes;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.ConstraintErrors;
import dev.debrief.support.markdown.Sentences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parses a Markdown document into statements about a report. The content of known chapters becomes structured entries as far as possible;
 * everything else is kept unchanged as sections.
 */
final class DocumentReader {

    /** The content before the first heading. */
    private static final SectionName PREAMBLE = new SectionName("preamble");

    private final Markdown markdown;
    private final ChapterReader chapters;
    private final FactReader facts;
    private final ActionReader actions;
    private final List<Outline.Entry> outline = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Item> remarks = new ArrayList<>();
    private final Set<PartKind> unread = EnumSet.noneOf(PartKind.class);
    private final Map<SectionName, Integer> names = new HashMap<>();

    private DocumentReader(Markdown markdown, Identity author, ReportTimes report) {
        this.markdown = markdown;
        Block title = markdown.title();
        DocumentTimes times =
                DocumentTimes.of(report, title == null ? "" : title.heading(), lead(markdown), markdown.lines());
        this.chapters = new ChapterReader(markdown, author, times);
        this.facts = new FactReader(times);
        this.actions = new ActionReader(markdown, times);
    }

    /** The first sentence of the summary. */
    private static String lead(Markdown markdown) {
        return markdown.blocks().stream()
                .filter(block -> Chapter.headed(block.heading()).equals(Optional.of(Chapter.SUMMARY)))
                .map(block -> Sentences.first(markdown.text(block)))
                .findFirst()
                .orElse("");
    }

    static WrittenDocument read(String text, Identity author, ReportTimes report) {
        Markdown markdown = Markdown.of(text);
        if (markdown.isUntouched()) {
            return new WrittenDocument(
                    new Outline(List.of()), List.of(), List.of(), Map.of(), Set.of(), markdown.version(), true);
        }
        DocumentReader reader = new DocumentReader(markdown, author, report);
        Block title = markdown.title();
        if (title != null) {
            reader.statements.add(new TitleStated(title.line() + 1, title.heading()));
        }
        for (Block block : markdown.blocks()) {
            reader.read(block);
            rejectLong(block, reader.statements.size() + reader.outline.size() + reader.chapters.size());
        }
        reader.statements.addAll(reader.chapters.statements());
        reader.statements.addAll(reader.actions.statements());
        reader.remarks.addAll(reader.actions.remarks());
        reader.statements.forEach(DocumentReader::rejectIllFormed);
        return new WrittenDocument(
                new Outline(reader.outline),
                reader.statements,
                reader.remarks,
                reader.notes(),
                reader.unread,
                markdown.version(),
                false);
    }

    /** @throws BadParameterException with the line number, if a part cannot even be kept as text */
    private static void rejectIllFormed(Statement statement) {
        var complaints = ConstraintErrors.of(ChapterReader.VALIDATOR.validate(statement));
        if (!complaints.isEmpty()) {
            throw new BadParameterException(
                    "line " + statement.line(), complaints.getFirst().message());
        }
    }

    private static void rejectLong(Block block, int entries) {
        if (entries > 2 * WriteDocument.MAX_STATEMENTS) {
            throw new BadParameterException(
                    "line " + (block.from() + 1),
                    "a document has at most " + WriteDocument.MAX_STATEMENTS + " entries and sections");
        }
    }

    private Map<Integer, String> notes() {
        Map<Integer, String> notes = new HashMap<>(chapters.notes());
        notes.putAll(actions.notes());
        return notes;
    }

    private void read(Block block) {
        Optional<Chapter> chapter = block.level() == 0 ? Optional.empty() : Chapter.headed(block.heading());
        Optional<Sealed> sealed = Sealed.in(block);
        String text = sealed.filter(one -> block.nodes().size() == 1)
                .map(Sealed::text)
                .orElseGet(() -> markdown.text(block));
        facts(block, chapter, sealed.isPresent());
        if (sealed.isEmpty()) {
            actions.read(block);
        }
        Optional<ExpectedSection> expected = chapter.flatMap(Chapter::section);
        if (chapter.isPresent() && expected.isEmpty()) {
            place(block, chapter.get(), chapters.read(chapter.get(), block));
        } else if (block.level() == 0) {
            if (!text.isEmpty()) {
                SectionName name = unique(sealed.map(Sealed::name).orElse(PREAMBLE));
                outline.add(new Outline.Entry(0, "Preamble", null, name, List.of()));
                section(block.from() + 1, new Section(name, null, text));
            }
        } else {
            SectionName name = text.isEmpty()
                    ? null
                    : unique(expected.map(ExpectedSection::sectionName)
                            .or(() -> sealed.map(Sealed::name))
                            .orElseGet(() -> SectionName.ofHeading(block.heading())));
            outline(block, chapter.orElse(null), name);
            if (name != null) {
                boolean free = name.expected().isEmpty();
                section(block.from() + 1, new Section(name, free ? heading(block) : null, text));
            }
        }
    }

    /** Facts are in the text before the first heading, in the summary, and under headings of their own. */
    private void facts(Block block, Optional<Chapter> chapter, boolean sealed) {
        boolean holdsFacts = block.level() == 0
                || chapter.filter(Chapter.SUMMARY::equals).isPresent()
                || FactLabels.isHeading(block.heading());
        if (holdsFacts && !sealed) {
            int from = block.level() == 0 ? 0 : block.from();
            facts.read(from, markdown.lines().subList(from, block.to())).forEach(statements::add);
        }
    }

    private void outline(Block block, @Nullable Chapter chapter, @Nullable SectionName section) {
        outline.add(new Outline.Entry(
                block.level(), block.heading().isEmpty() ? "–" : block.heading(), chapter, section, List.of()));
    }

    /** Writes down where in a chapter its headings, texts and entries are. */
    private void place(Block block, Chapter chapter, List<Piece> pieces) {
        Place place = new Place(block.level(), block.heading().isEmpty() ? "–" : block.heading());
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Entry(UUID fresh) -> place.parts.add(fresh);
                case Piece.Subheading(int level, String words) -> {
                    close(block, chapter, place);
                    place = new Place(level, words.isEmpty() ? "–" : words);
                }
                case Piece.Kept kept -> {
                    if (!place.parts.isEmpty()) {
                        close(block, chapter, place);
                        place = new Place(0, "–");
                    }
                    remarks.add(new Item(kept.line(), Outcome.KEPT_AS_TEXT, PartKind.SECTION, null, kept.why()));
                    place.kept.add(kept);
                    if (kept.why() != null) {
                        unread.add(chapter.kind());
                    }
                }
            }
        }
        close(block, chapter, place);
    }

    /** A heading, or none, with the text and then the entries below it. */
    private static final class Place {

        private final int level;
        private final String heading;
        private final List<Piece.Kept> kept = new ArrayList<>();
        private final List<UUID> parts = new ArrayList<>();

        Place(int level, String heading) {
            this.level = level;
            this.heading = heading;
        }

        Optional<SectionName> name() {
            return kept.stream()
                    .flatMap(one -> Optional.ofNullable(one.section()).stream())
                    .findFirst();
        }

        /** The texts, with an empty line between those that had one. */
        String text() {
            StringBuilder text = new StringBuilder();
            int end = 0;
            for (Piece.Kept one : kept) {
                text.append(text.isEmpty() ? "" : one.line() == end ? "\n" : "\n\n")
                        .append(one.text());
                end = one.line() + (int) one.text().lines().count();
            }
            return text.toString();
        }
    }

    private void close(Block block, Chapter chapter, Place place) {
        String text = place.text();
        SectionName name = text.isEmpty() ? null : unique(place.name().orElseGet(chapter::notes));
        outline.add(new Outline.Entry(place.level, place.heading, chapter, name, List.copyOf(place.parts)));
        if (name != null) {
            section(place.kept.getFirst().line(), new Section(name, heading(block), text));
        }
    }

    /** Text that is too long for one section continues in further sections without headings. */
    private void section(int line, Section section) {
        List<String> pieces = pieces(section.text());
        statements.add(new SectionStated(line, new Section(section.name(), section.title(), pieces.getFirst())));
        for (String piece : pieces.subList(1, pieces.size())) {
            SectionName name = unique(section.name());
            outline.add(new Outline.Entry(0, "–", null, name, List.of()));
            statements.add(new SectionStated(line, new Section(name, null, piece)));
        }
    }

    /** Splits the text between paragraphs. A single paragraph that is too long stays whole and is refused. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean blank = true;
        for (String paragraph : text.split("\n\n", -1)) {
            if (!blank && piece.length() + 2 + paragraph.length() > Text.LONG) {
                pieces.add(piece.toString());
                piece.setLength(0);
                blank = true;
            } else if (!pieces.isEmpty() || !piece.isEmpty()) {
                piece.append("\n\n");
            }
            piece.append(paragraph);
            blank = blank && paragraph.isBlank();
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** A title that is too long is kept in full in the outline. */
    private static String heading(Block block) {
        String heading = block.heading().isEmpty() ? "–" : block.heading();
        return heading.length() > 200 ? heading.substring(0, 199) + "…" : heading;
    }

    private SectionName unique(SectionName wanted) {
        SectionName name = wanted;
        while (names.putIfAbsent(name, 1) != null) {
            name = new SectionName(wanted + "-" + names.merge(wanted, 1, Integer::sum));
        }
        return name;
    }
}
