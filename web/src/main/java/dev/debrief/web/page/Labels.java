package dev.debrief.web.page;

import dev.debrief.api.report.Remark;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.sections.SectionView;
import dev.debrief.web.api.ApiProblem;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words of the pages in the language of the reader. */
public final class Labels {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final MessageSource messages;
    private final Locale locale;

    Labels(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The word for a constant, by the name of its type and its public name; that name if it needs no word; empty for null. */
    public String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : firstOf(constant.getDeclaringClass().getSimpleName() + "." + constant, constant);
    }

    /** A message of the pages. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A message of the pages; empty if there is none of that key. */
    public String textOrNone(String key) {
        String found = messages.getMessage(key, null, "", locale);
        return found == null ? "" : found;
    }

    /** What a remark suggests, in the language of the reader where the pages have words for its rule. */
    public String of(Remark remark) {
        return firstOf("remark." + remark.rule(), remark.message());
    }

    /** The heading of a section, in the language of the reader unless the authors have written one. */
    public String heading(SectionView section) {
        return section.name()
                .expected()
                .filter(expected -> expected.title().equals(section.heading()))
                .map(this::of)
                .orElseGet(() -> firstOf("section." + section.name(), section.heading()));
    }

    /** The heading of an expected section, or of a text for some readers; else the name of the section. */
    public String section(String name) {
        return new SectionName(name).expected().map(this::of).orElseGet(() -> firstOf("section." + name, name));
    }

    /** The label of a field of a request; its name if it has none. */
    public String field(String name) {
        return firstOf("field." + name, name);
    }

    /** What is wrong, in the language of the reader where the pages know the kind of problem. */
    public String title(ApiProblem problem) {
        return firstOf("problem." + problem.type(), problem.title());
    }

    /** A message of the API about a field, in the language of the reader where the pages know it. Numbers may be any. */
    public String said(String message) {
        Object[] numbers =
                NUMBER.matcher(message).results().map(MatchResult::group).toArray();
        String key =
                NUMBER.matcher(message).replaceAll("n").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String known = messages.getMessage("says." + key, numbers, "", locale);
        return known == null || known.isEmpty() ? message : known;
    }

    private String firstOf(String key, Object otherwise) {
        String found = textOrNone(key);
        return found.isEmpty() ? otherwise.toString() : found;
    }

    /** The first of two messages that there is, or else a text. */
    public String firstOf(String one, String other, String otherwise) {
        String found = textOrNone(one).isEmpty() ? textOrNone(other) : textOrNone(one);
        return found.isEmpty() ? otherwise : found;
    }
}
