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
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.ConstraintErrors;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a Markdown document into statements about a report. The content of known chapters becomes structured entries as far as possible;
 * everything else is kept unchanged as sections.
 */
final class DocumentReader {

    /** The content before the first heading. */
    private static final SectionName PREAMBLE = new SectionName("preamble");

    private static final Pattern NOT_IN_NAME = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASH = Pattern.compile("^-|-$");

    private final Markdown markdown;
    private final ChapterReader chapters;
    private final List<Outline.Entry> outline = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Item> remarks = new ArrayList<>();
    private final Map<SectionName, Integer> names = new HashMap<>();

    private DocumentReader(Markdown markdown, Identity author, ZoneId zone) {
        this.markdown = markdown;
        this.chapters = new ChapterReader(markdown, author, zone);
    }

    static WrittenDocument read(String text, Identity author, ZoneId zone) {
        Markdown markdown = Markdown.of(text);
        DocumentReader reader = new DocumentReader(markdown, author, zone);
        Block title = markdown.title();
        if (title != null) {
            reader.chapters.hear(title.heading());
            reader.statements.add(new TitleStated(title.line() + 1, title.heading()));
        }
        for (Block block : markdown.blocks()) {
            reader.read(block);
            rejectLong(block, reader.statements.size() + reader.outline.size() + reader.chapters.size());
        }
        reader.statements.addAll(reader.chapters.statements());
        reader.statements.forEach(DocumentReader::rejectIllFormed);
        return new WrittenDocument(new Outline(reader.outline), reader.statements, reader.remarks, markdown.version());
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

    private void read(Block block) {
        Optional<Chapter> chapter = block.level() == 0 ? Optional.empty() : Chapter.headed(block.heading());
        String text = markdown.text(block);
        Optional<ExpectedSection> expected = chapter.flatMap(Chapter::section);
        if (chapter.isPresent() && expected.isEmpty()) {
            chapters.hear(block.heading());
            List<ChapterReader.Unparsed> left = chapters.read(chapter.get(), block);
            left.forEach(
                    one -> remarks.add(new Item(one.line(), Outcome.KEPT_AS_TEXT, PartKind.SECTION, null, one.why())));
            String notes = String.join(
                    "\n\n", left.stream().map(ChapterReader.Unparsed::text).toList());
            SectionName name = notes.isEmpty() ? null : unique(chapter.get().notes());
            outline(block, chapter.get(), name);
            if (name != null) {
                section(left.getFirst().line(), new Section(name, heading(block), notes));
            }
        } else if (block.level() == 0) {
            if (!text.isEmpty()) {
                SectionName name = unique(PREAMBLE);
                outline.add(new Outline.Entry(0, "Preamble", null, name));
                section(block.from() + 1, new Section(name, null, text));
            }
        } else {
            SectionName name = text.isEmpty()
                    ? null
                    : unique(expected.map(ExpectedSection::sectionName).orElseGet(() -> named(block.heading())));
            outline(block, chapter.orElse(null), name);
            if (name != null) {
                boolean free = name.expected().isEmpty();
                section(block.from() + 1, new Section(name, free ? heading(block) : null, text));
            }
        }
    }

    private void outline(Block block, @Nullable Chapter chapter, @Nullable SectionName section) {
        outline.add(
                new Outline.Entry(block.level(), block.heading().isEmpty() ? "–" : block.heading(), chapter, section));
    }

    /** Text that is too long for one section continues in further sections without headings. */
    private void section(int line, Section section) {
        List<String> pieces = pieces(section.text());
        statements.add(new SectionStated(line, new Section(section.name(), section.title(), pieces.getFirst())));
        for (String piece : pieces.subList(1, pieces.size())) {
            SectionName name = unique(section.name());
            outline.add(new Outline.Entry(0, "–", null, name));
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

    private static SectionName named(String heading) {
        String slug = Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .transform(lower -> NOT_IN_NAME.matcher(lower).replaceAll("-"))
                .transform(name -> OUTER_DASH.matcher(name).replaceAll(""));
        String cut = slug.substring(0, Math.min(slug.length(), 80))
                .transform(name -> OUTER_DASH.matcher(name).replaceAll(""));
        SectionName name = new SectionName(cut.isEmpty() ? "section" : cut);
        return name.expected().isPresent() ? new SectionName(name + "-text") : name;
    }
}
