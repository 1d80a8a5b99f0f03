package dev.debrief.support.markdown;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of Markdown, in one paragraph, without links and addresses. */
public final class PlainText {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern LINKED = Pattern.compile("(?i)\\bhttps?://[^\\s<>)\\]]+");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>&|~])|^(\\s*)([#+=-]|\\d+[.)])");

    private PlainText() {}

    /** At most {@code most} characters, cut after a sentence or a word. */
    public static String of(String markdown, int most) {
        Words words = new Words();
        MarkdownHtml.parse(markdown).accept(words);
        return cut(
                withoutAddresses(words.text.toString()).replaceAll("\\s+", " ").strip(), most);
    }

    /** A text with an ellipsis in place of each web address. */
    public static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("…");
    }

    /** The same for those addresses only for which the condition holds. */
    public static String withoutAddresses(String text, Predicate<String> condition) {
        return LINKED.matcher(text)
                .replaceAll(match -> condition.test(match.group()) ? "…" : Matcher.quoteReplacement(match.group()));
    }

    /** The beginning of a text of at most {@code most} characters. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String head = text.substring(0, most);
        int sentence = Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("! "), head.lastIndexOf("? ")));
        if (sentence > most / 3) {
            return head.substring(0, sentence + 1);
        }
        int space = head.lastIndexOf(' ');
        String kept = space > most / 2 ? head.substring(0, space) : head;
        return (Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? kept.substring(0, kept.length() - 1) : kept)
                + "…";
    }

    /** Markdown that shows a line of plain text as it is. */
    public static String escaped(String line) {
        return MARKUP.matcher(line.replaceAll("\\R", " "))
                .replaceAll(match -> match.group(1) == null
                        ? Matcher.quoteReplacement(match.group(2)
                                + (match.group(3).length() > 1 ? numbered(match.group(3)) : "\\" + match.group(3)))
                        : Matcher.quoteReplacement("\\" + match.group(1)));
    }

    private static String numbered(String mark) {
        return mark.substring(0, mark.length() - 1) + "\\" + mark.charAt(mark.length() - 1);
    }

    /** Collects the words of a text. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            text.append(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            text.append(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            text.append(' ');
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block) {
                text.append(' ');
            }
        }
    }
}
