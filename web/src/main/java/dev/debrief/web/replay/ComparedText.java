package dev.debrief.web.replay;

import dev.debrief.api.diff.ReportDiff;
import dev.debrief.api.diff.ReportDiff.FieldDiff;
import dev.debrief.api.diff.ReportDiff.PartDiff;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineLine;
import dev.debrief.web.page.Labels;
import dev.debrief.web.page.Times;
import dev.debrief.web.patterns.Categories;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the fields and values of a comparison for readers: constants in their language, times in the zone of the report, categories by
 * their names, and other parts by what they say. Texts stay as they are.
 *
 * @param names what parts of the report say, and categories are called, by their ids
 */
record ComparedText(Map<String, String> names, Labels labels, Times times) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static ComparedText of(
            ReportView report,
            List<TimelineLine> timeline,
            ReportDiff diff,
            Categories categories,
            Labels labels,
            Times times) {
        Map<String, String> names = new HashMap<>(categories.paths());
        timeline.forEach(entry -> names.put(entry.id().toString(), entry.text()));
        diff.parts().forEach(part -> names.put(part.id(), part.title()));
        report.analysis()
                .causes()
                .forEach(cause ->
                        names.put(cause.id().toString(), cause.finding().text()));
        report.actions()
                .items()
                .forEach(tracked -> names.put(
                        tracked.item().id().toString(),
                        tracked.item().proposal().title()));
        return new ComparedText(names, labels, times);
    }

    /** What a part is about: constants, such as the name of a milestone, in the language of the reader. */
    public String of(PartDiff part) {
        return part.fields().stream()
                .filter(field ->
                        part.title().equals(field.after()) || part.title().equals(field.before()))
                .map(field -> of(part, field, part.title()))
                .findFirst()
                .orElse(part.title());
    }

    /** What a field is called. */
    public String name(FieldDiff field) {
        String name = PartFields.name(field.pointer());
        return labels.firstOf("part." + name, "field." + name, field.label());
    }

    /** A piece of a value. */
    public String of(PartDiff part, FieldDiff field, String text) {
        Class<?> type = PartFields.typeOf(part.part(), field.pointer());
        String value = text.strip();
        if (type.isEnum()) {
            String key = type.getSimpleName() + "." + value;
            return text.replace(value, labels.firstOf(key, key, value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.replace(value, labels.text(Boolean.parseBoolean(value) ? "replay.yes" : "replay.no"));
        }
        if (type == SectionName.class) {
            return text.replace(value, labels.section(value));
        }
        if (type == CategoryId.class || ID.matcher(value).matches()) {
            return text.replace(value, names.getOrDefault(value, value));
        }
        return TIME.matcher(value).matches() ? time(value) : text;
    }

    private String time(String text) {
        try {
            return times.exact(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
