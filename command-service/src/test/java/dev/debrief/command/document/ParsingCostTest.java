package dev.debrief.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.command.document.times.ReportTimes;
import dev.debrief.command.support.zones.WrittenZones;
import dev.debrief.support.http.BadParameterException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a document is made up, parsing it costs in proportion to its length. Work is counted, not time. */
class ParsingCostTest {

    private static final Identity AUTHOR = new Identity("ada", "Ada", Set.of(Role.RESPONDER), Set.of());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PIECES = 500;

    /** Patterns that are looked for within a text; others have to match all of it. */
    private static final Set<String> SEARCHED = Set.of(
            "ID", "FACTS", "FRONT_MATTER", "UUIDS", "BETWEEN_WORDS", "NUMERIC", "START", "SENTENCE", "UNKNOWN", "YEAR");

    /** Pieces of which parsers are afraid when they are repeated. */
    private static final List<String> PIECES_OF_MARKDOWN = List.of(
            "<",
            "a**b",
            "c* ",
            "[a](<b",
            "- ",
            "* ",
            "1. ",
            "> ",
            "<a b=c ",
            "<!-- ",
            "--> ",
            "`",
            "``",
            "![",
            "](",
            "|",
            "|-",
            "AAAA",
            "in ",
            " ",
            "\t",
            "\n",
            "\n\n",
            "# a\n",
            "#### Timeline\n",
            "## \n",
            "---\n",
            "===\n",
            "- a\n",
            "  - b\n",
            "10:00 x\n",
            "- 10:00 x\n",
            "2020-01-01 ",
            "Jan 1 2020, ",
            "times in UTC ",
            "&amp;",
            "\\",
            "~~~\n",
            "    code\n",
            "é",
            "<!-- debrief report x version 1",
            "- Kind: log\n",
            "- a: , ,",
            "[x]: <y\n",
            "14:02–",
            "all times in ",
            "2026-03-01\n",
            "| 14:02 | a |\n",
            "**14:02:** ",
            "a | b\n--- | ---\n",
            "1. Why? b\n",
            "Why a? b\n\n",
            "[x] ");

    static Stream<String> shapes() {
        Random random = new Random(20261128);
        Stream<String> pairs =
                Stream.generate(() -> one(random) + one(random) + one(random)).limit(25);
        return Stream.concat(PIECES_OF_MARKDOWN.stream(), pairs);
    }

    private static String one(Random random) {
        return PIECES_OF_MARKDOWN.get(random.nextInt(PIECES_OF_MARKDOWN.size()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_document_four_times_as_long_costs_about_four_times_the_memory(String shape) {
        read("## Timeline\n\n" + shape.repeat(PIECES)); // loads classes
        long once = allocated("## Timeline\n\n" + shape.repeat(PIECES));
        long fourTimes = allocated("## Timeline\n\n" + shape.repeat(4 * PIECES));
        assertThat(fourTimes).isLessThan(7 * once + 4_000_000);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void each_pattern_looks_at_each_character_a_bounded_number_of_times(String shape) {
        String text = shape.repeat(PIECES);
        patterns().forEach((name, pattern) -> {
            CountingText counting = new CountingText(text, name);
            pattern.matcher(counting).matches();
            if (SEARCHED.contains(name)) {
                assertThat(pattern.matcher(counting).results().limit(3 * PIECES))
                        .hasSizeLessThanOrEqualTo(3 * PIECES);
            }
        });
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (Class<?> type : types()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    try {
                        patterns.put(field.getName(), (Pattern) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        assertThat(patterns).hasSizeGreaterThan(8);
        return patterns;
    }

    private static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>(List.of(
                Markdown.class,
                BoldHeadings.class,
                DocumentLimits.class,
                Dimensions.class,
                ListEntry.class,
                ChapterReader.class,
                DocumentReader.class,
                FindingReader.class,
                ParagraphEntries.class,
                TableHead.class,
                TableText.class,
                TimedChapter.class,
                TimedRow.class,
                WhyReader.class,
                WrittenZones.class,
                DocumentMarkers.class));
        for (String name : List.of(
                "times.ChapterTimes",
                "times.DayScanner",
                "times.DocumentTimes",
                "times.TimeScanner",
                "times.WrittenClock",
                "times.ZoneDeclarations")) {
            try {
                types.add(Class.forName(Markdown.class.getPackageName() + "." + name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return types;
    }

    private static long allocated(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        read(text);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void read(String text) {
        try {
            WrittenDocument.read(text, AUTHOR, new ReportTimes(ZoneOffset.UTC, null));
        } catch (BadParameterException e) {
            // Refused as a whole, which is an answer too.
        }
    }

    private static final class CountingText implements CharSequence {

        private final String text;
        private final String pattern;
        private long looks;

        CountingText(String text, String pattern) {
            this.text = text;
            this.pattern = pattern;
        }

        @Override
        public char charAt(int index) {
            if (looks++ > 300L * text.length()) {
                throw new AssertionError(pattern + " reads each of " + text.length() + " characters 300 times");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
