package dev.debrief.query.document.page;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Turns a page into a PDF. Loads nothing but its own fonts: DejaVu, which has Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
public final class PagePdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private PagePdf() {}

    /** @param page what {@link PageHtml#paper} wrote */
    public static byte[] of(String page) {
        XRLog.setLoggingEnabled(false);
        Document document = parsed(page);
        directText(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        font(builder, "DejaVuSans.ttf", "Text", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", "Text", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", "Text", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSansMono.ttf", "Code", 400, FontStyle.NORMAL);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("\uFFFD");
        builder.withProducer("Debrief");
        builder.withW3cDocument(document, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> font(file), family, weight, style, true);
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PagePdf.class.getResourceAsStream(FONTS + file), file);
    }

    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The page is no XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The renderer does not find out the direction of a text by itself. */
    private static void directText(Document document) {
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getAttribute("dir").equals("auto")) {
                String text = element.getTextContent();
                boolean left =
                        text.isBlank() || new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
                element.setAttribute("dir", left ? "ltr" : "rtl");
            }
        }
    }
}
