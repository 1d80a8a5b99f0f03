package dev.debrief.support.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows Markdown of authors in a page: HTML in it as text, images as links, and links to web addresses only. */
public final class MarkdownHtml {

    private static final Set<String> WITH_TEXT =
            Set.of("p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote");

    /** Texts stand below headings of level 2. */
    private static final int HIGHEST_HEADING = 3;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(20).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                attributes.remove("class");
                if (WITH_TEXT.contains(tag)) {
                    attributes.put("dir", "auto");
                }
            })
            .build();

    private MarkdownHtml() {}

    /** The HTML of a text, headings from level 3 on. */
    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamer(HIGHEST_HEADING - highestHeading(document)));
        return RENDERER.render(document);
    }

    /** The text as a tree. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Whether an address may be a link. */
    public static boolean isWebAddress(String url) {
        return url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    }

    private static int highestHeading(Node document) {
        int[] highest = {6};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        return highest[0];
    }

    /** Makes a text fit to be shown: headings below the one above, no images, no other links. */
    private static final class Tamer extends AbstractVisitor {

        private final int lower;

        Tamer(int lower) {
            this.lower = lower;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + lower, 2, 6));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), null);
            move(image, link);
            image.insertAfter(link);
            image.unlink();
            visit(link);
        }

        @Override
        public void visit(Link link) {
            link.setTitle(null);
            visitChildren(link);
            if (!isWebAddress(link.getDestination())) {
                Node after = link;
                while (link.getFirstChild() != null) {
                    Node child = link.getFirstChild();
                    after.insertAfter(child);
                    after = child;
                }
                link.unlink();
            }
        }

        private static void move(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }
    }
}
