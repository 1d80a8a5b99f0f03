package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Code has one layout. It is a test and not a plugin because the formatter needs the Java that the code is written in, while Maven
 * itself may run on an older one. {@code mvn test -Pformat} lays the code out.
 */
class FormattingTest {

    private static final Path ROOT = Path.of("..");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void every_source_file_is_laid_out_by_the_formatter() {
        boolean apply = Boolean.getBoolean("debrief.format");
        List<Path> strays =
                sources().parallel().filter(file -> !isLaidOut(file, apply)).toList();
        if (!apply) {
            assertThat(strays).as("lay them out with: mvn test -Pformat").isEmpty();
        }
    }

    private boolean isLaidOut(Path file, boolean apply) {
        try {
            String text = Files.readString(file);
            String laidOut = formatter.formatSourceAndFixImports(text);
            if (apply && !laidOut.equals(text)) {
                Files.writeString(file, laidOut);
            }
            return laidOut.equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
