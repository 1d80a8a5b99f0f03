package dev.debrief.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may do, because the Content-Security-Policy forbids it or a text of somebody could become markup. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/web/templates");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|<script(?![^>]*th:src)|\\son[a-z]+=|hx-on|javascript:|hx-vals='js");
    private static final Pattern UNESCAPED = Pattern.compile("th:utext=\"(?!\\$\\{markdown\\.html\\()|\\[\\(");

    @Test
    void no_template_has_script_or_style_in_it() throws IOException {
        assertThat(thoseWith(INLINE)).isEmpty();
    }

    @Test
    void only_texts_that_were_made_safe_are_written_as_markup() throws IOException {
        assertThat(thoseWith(UNESCAPED)).isEmpty();
    }

    private static List<Path> thoseWith(Pattern forbidden) throws IOException {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            List<Path> all = templates.toList();
            assertThat(all).hasSizeGreaterThan(10);
            List<Path> found = new java.util.ArrayList<>();
            for (Path template : all) {
                if (forbidden.matcher(Files.readString(template)).find()) {
                    found.add(template);
                }
            }
            return found;
        }
    }
}
