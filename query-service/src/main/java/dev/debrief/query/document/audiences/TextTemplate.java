package dev.debrief.query.document.audiences;

import dev.debrief.api.report.ReportView;
import dev.debrief.query.document.page.Block;
import dev.debrief.query.people.DisplayNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables such as {@code {began}}. A paragraph with a variable that has no value is left out, and so is a heading with
 * nothing below it.
 */
public final class TextTemplate {

    /** The delivered text of the page for customers. */
    public static final TextTemplate CUSTOMER = delivered("/pages/customer.md");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String HEADING = "## ";

    private final List<String> paragraphs;

    public TextTemplate(String text) {
        paragraphs = List.of(text.strip().split("\\n\\s*\\n", -1));
    }

    private static TextTemplate delivered(String resource) {
        try (InputStream in = Objects.requireNonNull(TextTemplate.class.getResourceAsStream(resource), resource)) {
            return new TextTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param variables values in Markdown, by the names of the variables */
    List<Block> blocks(Map<String, String> variables) {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        for (String paragraph : paragraphs) {
            if (paragraph.startsWith(HEADING)) {
                heading = paragraph.substring(HEADING.length());
                continue;
            }
            String text = filled(paragraph, variables);
            if (text != null) {
                if (!heading.isEmpty()) {
                    blocks.add(new Block.Heading(2, heading));
                    heading = "";
                }
                blocks.add(new Block.Prose(text));
            }
        }
        return blocks;
    }

    /** The text in Markdown; empty if nothing of it is left. */
    public String filled(ReportView report, DisplayNames names) {
        return blocks(new ReportVariables(report, names).values()).stream()
                .map(block -> block instanceof Block.Heading heading
                        ? HEADING + heading.text()
                        : ((Block.Prose) block).markdown())
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String filled(String paragraph, Map<String, String> variables) {
        Matcher variable = VARIABLE.matcher(paragraph);
        StringBuilder text = new StringBuilder();
        while (variable.find()) {
            String value = variables.get(variable.group(1));
            if (value == null) {
                return null;
            }
            variable.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(text).toString().strip();
    }
}
