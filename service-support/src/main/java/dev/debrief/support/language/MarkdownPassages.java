package dev.debrief.support.language;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The headings and paragraphs of a Markdown text, without code, quotations, images, HTML and addresses of links. */
final class MarkdownPassages extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .build();

    private final List<Passage> passages = new ArrayList<>();
    private Passage.Builder open = new Passage.Builder();

    private MarkdownPassages() {}

    static List<Passage> of(String markdown) {
        MarkdownPassages found = new MarkdownPassages();
        PARSER.parse(markdown).accept(found);
        return found.passages;
    }

    @Override
    public void visit(Heading heading) {
        passage(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        passage(paragraph);
    }

    @Override
    public void visit(BlockQuote quote) {
        // Somebody else's words.
    }

    @Override
    public void visit(Text text) {
        add(text, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code, String.valueOf(Masks.HIDDEN));
    }

    @Override
    public void visit(Image image) {
        add(image, String.valueOf(Masks.HIDDEN));
    }

    @Override
    public void visit(HtmlInline html) {
        add(html, " ");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(lineBreak, "\n");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add(lineBreak, "\n");
    }

    private void passage(Node block) {
        open = new Passage.Builder();
        visitChildren(block);
        Passage passage = open.build();
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    private void add(Node node, String literal) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            SourceSpan last = spans.getLast();
            int start = spans.getFirst().getInputIndex();
            open.add(literal, start, last.getInputIndex() + last.getLength() - start);
        }
    }
}
