package dev.debrief.command.document;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action item as it is written: in an entry of a list or in a row of a table.
 *
 * @param line the line, counted from 1
 * @param title what is to be done, without what is in the fields
 * @param fields the values by the name of the field
 */
record ActionText(int line, String title, Map<String, String> fields) {

    private static final int LONGEST = 2_000;

    private static final Pattern TICK = Pattern.compile("^\\[([ xX])]\\s+");

    /** Such as {@code owner: Ada}, in brackets or between commas. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)[(\\[,;·|–—-]?\\s*\\b(\\p{L}[\\p{L} ]{1,20}?)\\s*:\\s*([^,;·|()\\[\\]\\n]{1,100})[)\\]]?");

    /** Such as {@code (due 2026-08-01)} or {@code by 1 August 2026}. */
    private static final Pattern DUE = Pattern.compile(
            "(?iu)[(\\[,;·|–—-]?\\s*\\b(?:due(?: by| on)?|by|until|bis(?: zum)?|fällig am)\\s+((?=[^()\\n"
                    + "]{0,20}\\d)[\\p{L}\\d .,/-]{5,25}?)\\s*[)\\].]?$");

    private static final Pattern HANDLE =
            Pattern.compile("[(\\[,;·|–—-]?\\s*(?<![\\w/.])@([\\w.-]{1,60}(?:/[\\w.-]{1,60})?)[)\\]]?");

    /** Such as {@code Count the belts – Ada, 2026-08-01}. */
    private static final Pattern TAIL = Pattern.compile(
            "^(.{3,}?)\\s+[–—-]\\s+([\\p{L}][\\p{L}\\p{N} .'@/-]{1,60})[,·]\\s*([\\p{L}\\d .,/-]{5,25})$");

    /** Takes the fields out of the text of an entry. */
    static ActionText of(int line, String text, Map<String, String> labelled) {
        Map<String, String> fields = new TreeMap<>();
        labelled.forEach((label, value) -> ActionWords.field(label).ifPresent(field -> fields.put(field, value)));
        String rest = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\s+", " ");
        Matcher tick = TICK.matcher(rest);
        if (tick.find()) {
            fields.putIfAbsent(ActionWords.STATUS, tick.group(1).isBlank() ? "open" : "done");
            rest = tick.replaceFirst("");
        }
        rest = withoutLabelled(rest, fields);
        Matcher handle = HANDLE.matcher(rest);
        if (!fields.containsKey(ActionWords.OWNER) && handle.find()) {
            fields.put(ActionWords.OWNER, handle.group(1));
            rest = handle.replaceFirst("");
        }
        Matcher due = DUE.matcher(rest.strip());
        if (!fields.containsKey(ActionWords.DUE) && due.find()) {
            fields.put(ActionWords.DUE, due.group(1));
            rest = due.replaceFirst("");
        }
        Matcher tail = TAIL.matcher(rest.strip());
        if (!fields.containsKey(ActionWords.OWNER) && !fields.containsKey(ActionWords.DUE) && tail.matches()) {
            fields.put(ActionWords.OWNER, tail.group(2));
            fields.put(ActionWords.DUE, tail.group(3));
            rest = tail.group(1);
        }
        return new ActionText(line, rest.strip(), fields);
    }

    private static String withoutLabelled(String text, Map<String, String> fields) {
        StringBuilder rest = new StringBuilder();
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            String field = ActionWords.field(labelled.group(1)).orElse(ActionWords.TITLE);
            boolean taken = !field.equals(ActionWords.TITLE) && labelled.start() > 0;
            if (taken) {
                fields.putIfAbsent(field, labelled.group(2).strip());
            }
            labelled.appendReplacement(rest, taken ? "" : Matcher.quoteReplacement(labelled.group()));
        }
        return labelled.appendTail(rest).toString();
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
