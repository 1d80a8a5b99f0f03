package dev.debrief.query.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.sections.SectionName;
import dev.debrief.query.document.audiences.TechnicalPage;
import dev.debrief.query.document.page.Block;
import java.util.List;

/** Writes the pieces of a document as blocks of a page. */
record PageWriter(TechnicalPage page) implements Document.Writer<Block> {

    private static final int TITLE_LEVEL = 1;

    @Override
    public Block heading(int level, String words) {
        return new Block.Heading(Math.max(level, TITLE_LEVEL + 1), words);
    }

    @Override
    public Block text(SectionName name, String heading, String markdown) {
        return new Block.Prose(markdown);
    }

    @Override
    public List<Block> content(Chapter chapter, Place place) {
        return page.content(chapter, place::holds);
    }
}
