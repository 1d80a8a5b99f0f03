package dev.debrief.query.document.audiences;

import dev.debrief.query.document.page.Block;
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
import org.jspecify.annotations.Nullable;

/**
 * A text with variables such as {@code {began}}. A paragraph with a variable that has no value is left out, and so is a heading with
 * nothing below it.
 */
final class TextTemplate {

    static final TextTemplate CUSTOMER = new TextTemplate("/pages/customer.md");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String HEADING = "## ";

    private final List<String> paragraphs;

    private TextTemplate(String resource) {
        try (InputStream in = Objects.requireNonNull(TextTemplate.class.getResourceAsStream(resource), resource)) {
            paragraphs = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\n\\s*\\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param variables values in Markdown, by the names of the variables */
    List<Block> filled(Map<String, String> variables) {
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
