package dev.debrief.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the documentation: its fenced blocks, headings, links and code spans. */
record MarkdownPage(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("(?m)\\]\\(([^)\\s]+)\\)|^\\[[^\\]]+\\]: (\\S+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    static MarkdownPage read(Path file) {
        try {
            return new MarkdownPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README and all pages under docs. */
    static List<MarkdownPage> all(Path root) {
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Commands of the page.
     *
     * @param line where they begin, counted from 1
     * @param printed what the page says that they print, null if it does not say
     */
    record Step(int line, String commands, @Nullable String printed) {}

    /** The shell blocks, each with the block right below it, which is its output. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<MatchResult> blocks = FENCED.matcher(text).results().toList();
        for (int i = 0; i < blocks.size(); i++) {
            MatchResult block = blocks.get(i);
            if (block.group(1).equals("sh")) {
                int line = (int) text.substring(0, block.start(2)).lines().count() + 1;
                steps.add(new Step(
                        line, block.group(2), i + 1 == blocks.size() ? null : output(block, blocks.get(i + 1))));
            }
        }
        return steps;
    }

    private @Nullable String output(MatchResult block, MatchResult next) {
        boolean right = next.group(1).isEmpty()
                && text.substring(block.end(), next.start()).isBlank();
        return right ? next.group(2) : null;
    }

    /** Where its links lead, those to other sites apart. */
    List<String> relativeLinks() {
        return groups(LINK).filter(link -> !link.contains("://")).toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    List<String> anchors() {
        return groups(HEADING)
                .map(heading -> heading.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    List<String> codeSpans() {
        return groups(CODE).toList();
    }

    private Stream<String> groups(Pattern pattern) {
        return pattern.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2));
    }
}
