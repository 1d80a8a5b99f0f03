package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.TimelineStated;
import dev.debrief.api.document.Statement.TriggerStated;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.document.times.DocumentTimes;
import dev.debrief.command.document.times.TimedText.Timed;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.support.http.ConstraintErrors;
import dev.debrief.support.markdown.LabelledFields;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Parses the content of a chapter into structured entries as far as possible. */
final class ChapterReader {

    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final Pattern DIMENSION = Pattern.compile("(?s)[*_]*(\\p{L}+)[*_]*:[*_]*\\s+(.+)");

    private final Markdown markdown;
    private final DocumentTimes times;
    private final FindingReader findings;
    private final List<Statement> stated = new ArrayList<>();

    /** What the writer should know about an entry that was recorded, by its line. */
    private final Map<Integer, String> notes = new HashMap<>();

    ChapterReader(Markdown markdown, Identity author, DocumentTimes times) {
        this.markdown = markdown;
        this.times = times;
        this.findings = new FindingReader(author);
    }

    Map<Integer, String> notes() {
        return notes;
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

    List<Piece> read(Chapter chapter, Block block) {
        return switch (chapter.kind()) {
            case TIMELINE, RESOLUTION_STEP, CHANGE -> timed(chapter, block);
            case WHY_CHAIN -> new WhyReader(markdown, findings).read(chapter, block.nodes());
            case TRIGGER ->
                single(chapter, block, this::trigger).stream()
                        .filter(piece -> !(piece instanceof Piece.Entry))
                        .toList();
            case CAUSE -> causes(chapter, block);
            case IMPACT -> impacts(chapter, block);
            case OUTLINE -> block.nodes().stream().flatMap(this::kept).toList();
            default -> each(block, chapter, (entry, fresh) -> finding(chapter, entry, fresh));
        };
    }

    /** Parses one entry, or returns the reason why it cannot. */
    private interface EntryReader {
        Optional<String> read(ListEntry listEntry, UUID fresh);
    }

    private List<Piece> timed(Chapter chapter, Block block) {
        TimedChapter.Taker taker = new TimedChapter.Taker() {

            @Override
            public @Nullable String take(ListEntry entry, Timed timed, UUID fresh) {
                return timed(chapter, entry, timed, fresh);
            }

            @Override
            public @Nullable String takeUntimed(ListEntry entry, UUID fresh) {
                return chapter.kind() == PartKind.RESOLUTION_STEP
                        ? findings.take(chapter, entry, entry.text(), entry.told(), fresh)
                                .orElse(null)
                        : "It does not begin with a time.";
            }
        };
        return new TimedChapter(markdown, labels(chapter), times.chapter(block.heading()), taker).read(block.nodes());
    }

    private @Nullable String timed(Chapter chapter, ListEntry entry, Timed timed, UUID fresh) {
        Optional<String> why = chapter.kind() == PartKind.TIMELINE
                ? timeline(entry, timed, fresh)
                : findings.take(chapter, entry, timed.text(), TimedChapter.told(entry, timed), fresh);
        if (why.isEmpty() && !timed.note().isEmpty()) {
            notes.put(entry.line(), timed.note());
        }
        return why.orElse(null);
    }

    private List<Piece> causes(Chapter chapter, Block block) {
        WhyReader whys = new WhyReader(markdown, findings);
        return whys.areIn(block.nodes())
                ? whys.read(Chapter.WHY_IT_HAPPENED, block.nodes())
                : single(chapter, block, (entry, fresh) -> finding(chapter, entry, fresh));
    }

    private List<Piece> each(Block block, Chapter chapter, EntryReader entryReader) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> labels = labels(chapter);
        for (Node node : block.nodes()) {
            if (node instanceof ListBlock list) {
                DocumentLimits.rejectMany(Markdown.lineOf(list) + 1, pieces.size());
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    ListEntry read = ListEntry.of(markdown, (ListItem) item, labels);
                    pieces.add(entry(read, markdown.raw(item), entryReader));
                }
            } else if (node instanceof Heading heading) {
                pieces.add(new Piece.Subheading(heading.getLevel(), markdown.words(heading)));
            } else {
                kept(node).forEach(pieces::add);
            }
        }
        return pieces;
    }

    private static Piece entry(ListEntry read, String raw, EntryReader entryReader) {
        UUID fresh = IdempotencyKey.nextInOrder();
        return entryReader
                .read(read, fresh)
                .<Piece>map(why -> new Piece.Kept(read.line(), raw, why))
                .orElseGet(() -> new Piece.Entry(fresh));
    }

    /** Without a list and headings, the whole text is one entry. */
    private List<Piece> single(Chapter chapter, Block block, EntryReader entryReader) {
        if (block.nodes().isEmpty()) {
            return List.of();
        }
        if (block.nodes().stream()
                .anyMatch(node -> node instanceof ListBlock || node instanceof Heading || node instanceof Sealed)) {
            return each(block, chapter, entryReader);
        }
        String text = markdown.text(block);
        return List.of(entry(new ListEntry(block.from() + 1, text, Map.of(), null), text, entryReader));
    }

    private Stream<Piece> kept(Node node) {
        int line = Markdown.lineOf(node);
        if (node instanceof Sealed sealed) {
            return Stream.of(new Piece.Kept(line + 1, sealed.text(), null, sealed.name()));
        }
        return line < 0 ? Stream.of() : Stream.of(new Piece.Kept(line + 1, markdown.raw(node), null));
    }

    private Optional<String> timeline(ListEntry listEntry, Timed timed, UUID fresh) {
        Map<String, String> told = TimedChapter.told(listEntry, timed);
        boolean key = "yes".equalsIgnoreCase(told.remove("Key"));
        told.putIfAbsent("kind", "note");
        told.put("text", timed.text());
        if (timed.end() != null) {
            told.put("Ended at", timed.end().toString());
        }
        return checked(
                TimelineEntry.class,
                told,
                entry -> stated.add(new TimelineStated(
                        listEntry.line(),
                        listEntry.id() == null ? null : TimelineEventId.of(listEntry.id()),
                        new TimelineEventId(fresh),
                        entry,
                        key)));
    }

    private Optional<String> trigger(ListEntry listEntry, UUID fresh) {
        Map<String, String> told = listEntry.told();
        if (!listEntry.text().isEmpty()) {
            told.put("text", listEntry.text());
        }
        told.putIfAbsent("kind", TriggerKind.UNKNOWN.toString());
        return checked(Trigger.class, told, trigger -> stated.add(new TriggerStated(listEntry.line(), trigger)));
    }

    private Optional<String> finding(Chapter chapter, ListEntry listEntry, UUID fresh) {
        return findings.take(chapter, listEntry, listEntry.text(), listEntry.told(), fresh);
    }

    /** Without a list, the whole text is one impact if the heading says of which dimension. */
    private List<Piece> impacts(Chapter chapter, Block block) {
        Optional<ImpactDimension> dimension = Dimensions.inHeading(block.heading());
        EntryReader reader = (entry, fresh) -> impact(chapter, entry, dimension, fresh);
        return dimension.isPresent() ? single(chapter, block, reader) : each(block, chapter, reader);
    }

    private Optional<String> impact(
            Chapter chapter, ListEntry listEntry, Optional<ImpactDimension> ofHeading, UUID fresh) {
        Map<String, String> told = listEntry.told();
        String text = listEntry.text();
        if (!told.containsKey("Dimension")) {
            Matcher prefix = DIMENSION.matcher(text);
            Optional<ImpactDimension> own =
                    prefix.matches() ? Dimensions.of(prefix.group(1)).or(() -> ofHeading) : ofHeading;
            if (own.isEmpty()) {
                return Optional.of("It must begin with its dimension: “Customer: ”, “Financial: ”, “Operational: ”,"
                        + " “Reputational: ” or “Team: ”.");
            }
            told.put("Dimension", own.get().toString());
            if (prefix.matches() && prefix.group(1).equalsIgnoreCase(own.get().toString())) {
                text = prefix.group(2).strip().equals(DocumentMarkers.NO_TEXT) ? "" : prefix.group(2);
            }
        }
        Optional<String> wrong = ImpactAmount.take(told);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (listEntry.id() == null) {
            ImpactAmount.takeFromText(told, text);
        }
        return findings.take(chapter, listEntry, text, told, fresh);
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
        if (type == Impact.class) {
            labels.add(ImpactAmount.LABEL);
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
