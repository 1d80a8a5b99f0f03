package dev.debrief.query.document;

import dev.debrief.api.document.AmountWords;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Finding.Reference;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.query.findings.ReportFindings;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.support.markdown.LabelledFields;
import dev.debrief.support.markdown.Sentences;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the content of a chapter in readable Markdown that can be parsed back without loss. */
final class DocumentText implements Document.Writer<String> {

    private final ReportFindings findings;
    private final ZoneId zone;
    private final DisplayNames displayNames;
    private final @Nullable Trigger trigger;
    private final List<TimelineItem> timeline;

    DocumentText(
            ReportFindings findings,
            ZoneId zone,
            DisplayNames displayNames,
            @Nullable Trigger trigger,
            List<TimelineItem> timeline) {
        this.findings = findings;
        this.zone = zone;
        this.displayNames = displayNames;
        this.trigger = trigger;
        this.timeline = timeline;
    }

    @Override
    public String heading(int level, String words) {
        return "#".repeat(level) + " " + words;
    }

    @Override
    public String text(SectionName name, String heading, String markdown) {
        return SectionText.of(name, heading, markdown);
    }

    @Override
    public List<String> content(Chapter chapter, Place place) {
        String content = switch (chapter.kind()) {
            case TIMELINE ->
                timeline.stream()
                        .filter(item -> place.holds(item.id().value()))
                        .map(this::timeline)
                        .collect(Collectors.joining("\n"));
            case TRIGGER -> trigger(trigger);
            default -> of(chapter, place);
        };
        return content.isEmpty() ? List.of() : List.of(content);
    }

    /** The findings of a chapter; empty if it has none. */
    private String of(Chapter chapter, Place place) {
        if (!chapter.kind().isFinding()) {
            return "";
        }
        List<FindingVersion<Finding>> stated =
                place.in(findings.in(chapter), one -> one.id().value()).toList();
        return chapter.kind() == PartKind.WHY_CHAIN
                ? chains(stated)
                : stated.stream().map(one -> item(chapter, one)).collect(Collectors.joining("\n"));
    }

    private String item(Chapter chapter, FindingVersion<Finding> one) {
        Map<String, String> fields = LabelledFields.of((Record) one.finding());
        Set<String> omitted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        omitted.add(chapter.mainField());
        if (!chapter.preset().isEmpty()) {
            omitted.add("kind");
        }
        String text = fields.keySet().stream()
                .filter(chapter.mainField()::equalsIgnoreCase)
                .map(fields::get)
                .findFirst()
                .orElse(DocumentMarkers.NO_TEXT);
        if (chapter.isTimed()) {
            omitted.add("Occurred at");
            String at = fields.get("Occurred at");
            text = at == null ? text : time(Instant.parse(at)) + " — " + text;
        }
        if (one.finding() instanceof Impact impact) {
            omitted.add("Dimension");
            text = LabelledFields.label(impact.dimension().toString()) + ": " + text;
            amount(impact, fields);
        }
        if (one.finding() instanceof Cause cause && cause.category().equals(CategoryId.UNKNOWN)) {
            omitted.add("Category");
        }
        for (Reference reference : one.finding().references()) {
            fields.replaceAll((label, value) -> value.replace(reference.id().toString(), named(reference.id())));
        }
        fields.keySet().removeIf(omitted::contains);
        return item(text, fields, one.id().toString());
    }

    /** As people write it, if it can be read back from that. */
    private static void amount(Impact impact, Map<String, String> fields) {
        if (impact.amount() != null) {
            AmountWords words = new AmountWords(impact.amount(), impact.estimated());
            if (words.isReadBack()) {
                fields.keySet().removeAll(Set.of("Amount value", "Amount unit", "Amount currency", "Estimated"));
                fields.put("Amount", words.text());
            }
        }
    }

    /** The first words of a finding for people, and its id. */
    private String named(FindingId id) {
        return findings.find(id).map(DocumentText::firstWords).orElse("") + " " + DocumentMarkers.id(id);
    }

    private static String firstWords(Finding finding) {
        if (finding instanceof WhyChain chain) {
            return chain.whys().getFirst().question();
        }
        return LabelledFields.of((Record) finding).entrySet().stream()
                .filter(field -> field.getKey().equals("Text") || field.getKey().equals("Label"))
                .map(field -> Sentences.first(field.getValue()))
                .findFirst()
                .orElse(DocumentMarkers.NO_TEXT);
    }

    /** Alternates the list markers, as two lists with the same markers would be one. */
    private static String chains(List<FindingVersion<Finding>> stated) {
        List<String> chains = new ArrayList<>();
        for (FindingVersion<Finding> one : stated) {
            chains.add(chain(one, chains.size() % 2 == 0 ? ". " : ") "));
        }
        return String.join("\n\n", chains);
    }

    private static String chain(FindingVersion<Finding> one, String mark) {
        List<Why> whys = ((WhyChain) one.finding()).whys();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < whys.size(); i++) {
            Why why = whys.get(i);
            String text = "**" + why.question() + "** " + why.answer();
            items.add((i + 1) + mark + indented(i == 0 ? text + "\n" + DocumentMarkers.id(one.id()) : text, "   "));
        }
        return String.join("\n", items);
    }

    private String trigger(@Nullable Trigger trigger) {
        return trigger == null
                ? ""
                : item(
                        trigger.text() == null ? DocumentMarkers.NO_TEXT : trigger.text(),
                        Map.of("Kind", trigger.kind().toString()),
                        "");
    }

    /** A timeline event; fields besides its time and text follow below. */
    private String timeline(TimelineItem item) {
        Map<String, String> fields = LabelledFields.of(item.entry());
        fields.remove("Text");
        fields.remove("Occurred at");
        fields.remove("Kind", "note");
        fields.remove("Confidence", "unverified");
        fields.computeIfPresent(
                "Actors",
                (label, actors) ->
                        item.entry().actors().stream().map(displayNames::of).collect(Collectors.joining(", ")));
        if (item.key()) {
            fields.put("Key", "yes");
        }
        fields.remove("Ended at");
        return item(
                time(item.entry().occurredAt(), item.entry().endedAt()) + " — "
                        + displayNames.in(item.entry().text()),
                fields,
                item.id().toString());
    }

    private static String item(String text, Map<String, String> fields, String id) {
        Stream<String> words = id.isEmpty() ? Stream.of(text) : Stream.of(text, DocumentMarkers.id(id));
        String body = Stream.concat(
                        words,
                        fields.entrySet().stream()
                                .map(field -> "- " + field.getKey() + ": " + indented(field.getValue(), "  ")))
                .collect(Collectors.joining("\n"));
        return "- " + indented(body, "  ");
    }

    private static String indented(String text, String by) {
        return text.replaceAll("\\R(?=.)", "\n" + by);
    }

    private String time(Instant at) {
        return time(at, null);
    }

    /** To the minute if it is a whole one, otherwise exactly. */
    private String time(Instant at, @Nullable Instant end) {
        OffsetDateTime time = at.atZone(zone).toOffsetDateTime();
        return time.toLocalDate() + " " + time.toLocalTime() + (end == null ? "" : until(time, end)) + offset(time);
    }

    /** The end of a range; with its day and offset only if they are others. */
    private String until(OffsetDateTime from, Instant end) {
        OffsetDateTime to = end.atOffset(from.getOffset());
        return to.toLocalDate().equals(from.toLocalDate())
                ? "–" + to.toLocalTime()
                : " – " + to.toLocalDate() + " " + to.toLocalTime();
    }

    private static String offset(OffsetDateTime time) {
        return time.getOffset().equals(ZoneOffset.UTC)
                ? " UTC"
                : " " + time.getOffset().getId();
    }
}
