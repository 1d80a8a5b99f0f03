package dev.debrief.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation names is there: files, headings, types and features. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final List<MarkdownPage> PAGES = MarkdownPage.all(ROOT);

    /** Packages that hold what the features of a service share. */
    private static final Set<String> NO_FEATURES = Set.of("support", "analytics");

    private static final Pattern TYPE_NAME = Pattern.compile("([A-Z][a-z0-9]+){2,}");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    /** Those of libraries and languages. */
    private static final Set<String> NOT_OURS =
            Set.of("TokenStore", "MongoTemplate", "JsonMapper", "SecureRandom", "EventStore");

    @Test
    void every_relative_link_leads_to_a_file_and_a_heading() {
        assertThat(PAGES.stream()
                        .flatMap(page -> page.relativeLinks().stream()
                                .filter(link -> !isThere(page, link))
                                .map(link -> page.file() + ": " + link)))
                .isEmpty();
    }

    @Test
    void every_feature_is_in_the_index() {
        List<String> index = MarkdownPage.read(ROOT.resolve("docs/features.md")).codeSpans();
        assertThat(index).containsAll(packages("command-service", "command"));
        assertThat(index).containsAll(packages("query-service", "query"));
    }

    /** Decisions keep the words of their day. */
    @Test
    void every_type_that_is_named_is_declared() {
        Set<String> declared = declaredTypes();
        assertThat(PAGES.stream()
                        .filter(page -> !page.file().toString().contains("adr"))
                        .flatMap(page -> page.codeSpans().stream()
                                .map(span -> span.replaceFirst("^.*/", "").replaceFirst("\\..*", ""))
                                .filter(span -> TYPE_NAME.matcher(span).matches())
                                .filter(span -> !declared.contains(span) && !NOT_OURS.contains(span))
                                .map(span -> page.file() + ": " + span)))
                .isEmpty();
    }

    private static boolean isThere(MarkdownPage page, String link) {
        String[] target = link.split("#", 2);
        Path file = target[0].isEmpty() ? page.file() : page.file().resolveSibling(target[0]);
        return Files.exists(file)
                && (target.length == 1 || MarkdownPage.read(file).anchors().contains(target[1]));
    }

    private static List<String> packages(String module, String service) {
        Path folder = ROOT.resolve(module).resolve("src/main/java/dev/debrief").resolve(service);
        try (Stream<Path> packages = Files.list(folder)) {
            return packages.filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .filter(name -> !NO_FEATURES.contains(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> declaredTypes() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .flatMap(file ->
                            DECLARATION.matcher(MarkdownPage.read(file).text()).results())
                    .map(declaration -> declaration.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
