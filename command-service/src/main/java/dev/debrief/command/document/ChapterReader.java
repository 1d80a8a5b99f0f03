package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.api.document.Statement.TriggerStated;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.support.http.ConstraintErrors;
import dev.debrief.support.markdown.LabelledFields;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Parses the content of a chapter into structured entries as far as possible. */
final class ChapterReader {

    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final Pattern DIMENSION = Pattern.compile("(?s)[*_]*(\\p{L}+)[*_]*:[*_]*\\s+(.+)");

    /** The words of a table head that only names the columns time and event; a zone is three or four capital letters. */
    private static final Pattern HEAD_WORD = Pattern.compile(
            "(?i)all|in|and|of|the|note|times?|timestamps?|dates?|days?|events?|descriptions?|details|what|happened|(?-i:[A-Z]{3,4})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\- ]+");

    private final Markdown markdown;
    private final TimelineTimeParser timelineTimeParser;
    private final FindingReader findings;
    private final List<Statement> stated = new ArrayList<>();

    ChapterReader(Markdown markdown, Identity author, ZoneId zone) {
        this.markdown = markdown;
        this.timelineTimeParser = new TimelineTimeParser(zone);
        this.findings = new FindingReader(author);
    }

    /**
     * Content that could not be parsed.
     *
     * @param why the reason for the writer; null if no structure was expected
     */
    record Unparsed(int line, String text, @Nullable String why) {}

    /** Reads the date and time zone of a heading, if it names them. */
    void hear(String heading) {
        timelineTimeParser.hear(heading);
    }

    int size() {
        return stated.size() + findings.statements().size();
    }

    /** The parsed entries of the chapters. */
    List<Statement> statements() {
        List<Statement> all = new ArrayList<>(stated);
        all.addAll(findings.statements());
        return all;
    }

    List<Unparsed> read(Chapter chapter, Block block) {
        return switch (chapter.kind()) {
            case TIMELINE -> each(block, chapter, listEntry -> timeline(listEntry));
            case WHY_CHAIN -> whys(chapter, block);
            case TRIGGER -> single(chapter, block, listEntry -> trigger(listEntry));
            case CAUSE -> single(chapter, block, listEntry -> finding(chapter, listEntry));
            case OUTLINE -> rest(block.nodes());
            default -> each(block, chapter, listEntry -> finding(chapter, listEntry));
        };
    }

    /** Parses one entry, or returns the reason why it cannot. */
    private interface EntryReader {
        Optional<String> read(ListEntry listEntry);
    }

    private List<Unparsed> each(Block block, Chapter chapter, EntryReader entryReader) {
        List<Unparsed> left = new ArrayList<>();
        Set<String> labels = labels(chapter);
        for (Node node : block.nodes()) {
            if (node instanceof ListBlock list) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    ListEntry read = ListEntry.of(markdown, (ListItem) item, labels);
                    Node written = item;
                    entryReader.read(read).ifPresent(why -> left.add(new Unparsed(read.line(), raw(written), why)));
                }
            } else if (chapter.isTimed() && node instanceof Paragraph paragraph && isTable(paragraph)) {
                left.addAll(table(paragraph, entryReader));
            } else {
                timelineTimeParser.hear(raw(node));
                left.addAll(rest(List.of(node)));
            }
        }
        return left;
    }

    /** Without a list, the whole text is one entry. */
    private List<Unparsed> single(Chapter chapter, Block block, EntryReader entryReader) {
        if (block.nodes().isEmpty()) {
            return List.of();
        }
        if (block.nodes().stream().anyMatch(ListBlock.class::isInstance)) {
            return each(block, chapter, entryReader);
        }
        String text = markdown.text(block);
        ListEntry whole = new ListEntry(block.from() + 1, text, Map.of(), null);
        return entryReader
                .read(whole)
                .map(why -> List.of(new Unparsed(whole.line(), text, why)))
                .orElse(List.of());
    }

    private List<Unparsed> rest(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> Markdown.lineOf(node) >= 0)
                .map(node -> new Unparsed(Markdown.lineOf(node) + 1, raw(node), null))
                .toList();
    }

    private String raw(Node node) {
        return String.join("\n", markdown.linesOf(node, 0)).strip();
    }

    private boolean isTable(Paragraph paragraph) {
        return markdown.linesOf(paragraph, 3).stream().allMatch(line -> line.startsWith("|"));
    }

    /** Reads table rows whose first cell is a time. The table head is skipped. */
    private List<Unparsed> table(Paragraph paragraph, EntryReader entryReader) {
        List<String> rows = markdown.linesOf(paragraph, 3);
        List<Unparsed> left = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean head =
                    i + 1 < rows.size() && TABLE_RULE.matcher(rows.get(i + 1)).matches();
            int line = Markdown.lineOf(paragraph) + i + 1;
            if (head) {
                timelineTimeParser.hear(rows.get(i));
                if (!isHead(rows.get(i))) {
                    left.add(new Unparsed(line, rows.get(i), null));
                }
            } else if (!TABLE_RULE.matcher(rows.get(i)).matches()) {
                ListEntry row = new ListEntry(line, cells(rows.get(i)), Map.of(), null);
                Optional<String> why = entryReader.read(row);
                taken += why.isEmpty() ? 1 : 0;
                why.ifPresent(reason -> left.add(new Unparsed(line, row.text(), reason)));
            }
        }
        return taken == 0 ? rest(List.of(paragraph)) : left;
    }

    private static boolean isHead(String row) {
        return BETWEEN_WORDS
                .splitAsStream(row)
                .allMatch(word -> word.isEmpty() || HEAD_WORD.matcher(word).matches());
    }

    private static String cells(String row) {
        return Arrays.stream(row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    private Optional<String> timeline(ListEntry listEntry) {
        return timelineTimeParser
                .read(listEntry.text())
                .map(timed -> {
                    Map<String, String> told = listEntry.told();
                    boolean key = "yes".equalsIgnoreCase(told.remove("Key"));
                    told.putIfAbsent("kind", "note");
                    told.put("occurredAt", timed.at().toString());
                    told.put("text", timed.rest());
                    return checked(
                            TimelineEntry.class,
                            told,
                            entry -> stated.add(new TimelineStated(
                                    listEntry.line(),
                                    listEntry.id() == null ? null : TimelineEventId.of(listEntry.id()),
                                    new TimelineEventId(UUID.randomUUID()),
                                    entry,
                                    key)));
                })
                .orElse(Optional.of("It must begin with a time. If the time has no date, name the day in the heading or"
                        + " before the time."));
    }

    private Optional<String> trigger(ListEntry listEntry) {
        Map<String, String> told = listEntry.told();
        if (!listEntry.text().isEmpty()) {
            told.put("text", listEntry.text());
        }
        told.putIfAbsent("kind", TriggerKind.UNKNOWN.toString());
        return checked(Trigger.class, told, trigger -> stated.add(new TriggerStated(listEntry.line(), trigger)));
    }

    private Optional<String> finding(Chapter chapter, ListEntry listEntry) {
        Map<String, String> told = listEntry.told();
        String text = listEntry.text();
        if (chapter.kind() == PartKind.IMPACT && !told.containsKey("Dimension")) {
            Matcher dimension = DIMENSION.matcher(text);
            if (!dimension.matches() || !isDimension(dimension.group(1))) {
                return Optional.of("It must begin with its dimension: “Customer: ”, “Financial: ”, “Operational: ”,"
                        + " “Reputational: ” or “Team: ”.");
            }
            told.put("Dimension", dimension.group(1).toLowerCase(Locale.ROOT));
            text = dimension.group(2).strip().equals(DocumentMarkers.NO_TEXT) ? "" : dimension.group(2);
        }
        if (chapter.isTimed()) {
            Optional<TimelineTimeParser.Timed> timed = timelineTimeParser.read(text);
            if (timed.isEmpty()) {
                return Optional.of("It must begin with a date and a time.");
            }
            told.put("Occurred at", timed.get().at().toString());
            text = timed.get().rest();
        }
        return findings.take(chapter, listEntry, text, told);
    }

    private static boolean isDimension(String word) {
        return Arrays.stream(ImpactDimension.values())
                .anyMatch(dimension -> dimension.toString().equalsIgnoreCase(word));
    }

    private List<Unparsed> whys(Chapter chapter, Block block) {
        List<Unparsed> left = new ArrayList<>();
        for (Node node : block.nodes()) {
            if (node instanceof ListBlock list) {
                List<ListEntry> items = new ArrayList<>();
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(ListEntry.of(markdown, (ListItem) item, Set.of()));
                }
                findings.takeWhys(chapter, items)
                        .ifPresent(why -> left.add(new Unparsed(items.getFirst().line(), raw(list), why)));
            } else {
                left.addAll(rest(List.of(node)));
            }
        }
        return left;
    }

    private static Set<String> labels(Chapter chapter) {
        Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Class<?> type = chapter.kind() == PartKind.TIMELINE
                ? TimelineEntry.class
                : chapter.kind().type();
        labels.addAll(LabelledFields.paths(type).keySet());
        labels.remove(chapter.mainField());
        if (type == TimelineEntry.class) {
            labels.add("Key");
        }
        if (chapter.isTimed()) {
            labels.remove("Occurred at");
        }
        return labels;
    }

    /** Creates a record from labelled fields and passes it on, or returns what is wrong with it. */
    static <T extends Record> Optional<String> checked(Class<T> type, Map<String, String> told, Consumer<T> taker) {
        try {
            T made = LabelledFields.read(type, told);
            var complaints = VALIDATOR.validate(made);
            if (!complaints.isEmpty()) {
                return Optional.of(ConstraintErrors.inWords(complaints));
            }
            taker.accept(made);
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(e.getOriginalMessage().split("\\R", 2)[0]);
        }
    }
}
