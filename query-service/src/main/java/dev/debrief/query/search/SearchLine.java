package dev.debrief.query.search;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.PublicNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line that somebody searches for: words, phrases in quotation marks, filters such as {@code service:checkout}, and any of these with a
 * minus in front. Nothing in it is special otherwise.
 */
record SearchLine(List<Word> words, List<Filter> filters) {

    static final int MAX_LENGTH = 1_000;
    private static final int MAX_PARTS = 64;

    private static final Set<String> DATES = Set.of("after", "before");

    private static final String FIELDS =
            "(?i:(" + String.join("|", IndexedFields.FACETS) + "|" + String.join("|", DATES) + ")):";

    /** A space before the value is allowed where the value may be anything: {@code status: 500} is likely a text that is looked for. */
    private static final String SPACE = "(?:(?i:(?<=service:|team:|category:))\\s+)?";

    private static final Pattern PART = Pattern.compile("(-?)(?:" + FIELDS + SPACE + ")?(?:\"([^\"]*)\"?|([^\\s\"]+))");

    private static final Pattern FIELD = Pattern.compile("-?" + FIELDS);

    /** Fields with values that are known beforehand. */
    private static final Map<String, Class<?>> CONSTANTS =
            Map.of("severity", Severity.class, "status", IncidentStatus.class, "type", IncidentType.class);

    /**
     * Words that have to follow each other; mostly one.
     *
     * @param tokens what they are made of, at least one
     * @param excluded whether reports with them are left out
     * @param quoted whether they are written in quotation marks
     * @param alternative whether it stands behind an OR: this word or the one before it has to be there
     * @param begun whether the last one may be the beginning of a word: only in the last word of a line, whatever filters follow
     * @param from index in the line
     */
    record Word(
            String text,
            List<Analyzers.Token> tokens,
            boolean excluded,
            boolean quoted,
            boolean alternative,
            boolean begun,
            int from,
            int to) {

        private Word asLast() {
            return new Word(text, tokens, excluded, quoted, alternative, !quoted && !excluded, from, to);
        }

        private Word asAlternative() {
            return new Word(text, tokens, excluded, quoted, !excluded, begun, from, to);
        }

        /** Whether it says what somebody looks for: words such as "why" and "the" only say how it is asked, unless they are quoted. */
        boolean isTelling() {
            return quoted || tokens.size() > 1 || !Analyzers.isStopWord(lastWritten());
        }

        String lastWritten() {
            return tokens.getLast().written();
        }
    }

    /** A filter on a field. */
    record Filter(String field, String value, boolean excluded) {

        /** The beginning of the day, of a filter on the date. */
        Instant day() {
            try {
                if (value.length() == "2026".length()) {
                    return Year.parse(value)
                            .atDay(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                }
                if (value.length() == "2026-01".length()) {
                    return YearMonth.parse(value)
                            .atDay(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                }
                return value.length() == "2026-01-01".length()
                        ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(value);
            } catch (DateTimeException e) {
                throw new BadParameterException(
                        "q", field + ": must have a date such as 2026-01-31, a month, a year or a time");
            }
        }

        boolean isDate() {
            return DATES.contains(field);
        }

        /** The same filter with the name of the constant that its value means. */
        private Filter named() {
            Class<?> type = CONSTANTS.get(field);
            return type == null
                    ? this
                    : Stream.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT))
                            .flatMap(name -> PublicNames.find(type, name).stream())
                            .map(constant -> new Filter(field, constant.toString(), excluded))
                            .findFirst()
                            .orElseThrow(() -> new BadParameterException("q", field + ": " + PublicNames.rule(type)));
        }
    }

    /** @throws BadParameterException if it is too long, or a filter has no value, or one that no report can have */
    static SearchLine of(String text) {
        SearchLine line = typed(text);
        Word last = line.words.isEmpty() ? null : line.words.getLast();
        if (last != null
                && FIELD.matcher(last.text()).matches()
                && text.substring(last.to()).isBlank()) {
            throw new BadParameterException("q", last.text() + " must be followed by a value");
        }
        line.filters.stream().filter(Filter::isDate).forEach(Filter::day);
        return new SearchLine(
                line.words, line.filters.stream().map(Filter::named).toList());
    }

    /**
     * A line of which the end may still be missing.
     *
     * @throws BadParameterException if it is too long
     */
    static SearchLine typed(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BadParameterException("q", "must have at most " + MAX_LENGTH + " characters");
        }
        String line = text.replaceAll("\\p{Cntrl}", " ");
        List<Word> words = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        Matcher parts = PART.matcher(line);
        boolean or = false;
        while (parts.find()) {
            if (isConnective(parts.group())
                    && parts.end() < line.stripTrailing().length()) {
                or = parts.group().equals("OR") && !words.isEmpty();
                continue;
            }
            int before = words.size();
            add(parts, words, filters);
            if (or && words.size() > before) {
                words.addLast(words.removeLast().asAlternative());
            }
            or = false;
            if (words.size() + filters.size() > MAX_PARTS) {
                throw new BadParameterException("q", "must have at most " + MAX_PARTS + " words and filters");
            }
        }
        if (!words.isEmpty()) {
            words.addLast(words.removeLast().asLast());
        }
        return new SearchLine(List.copyOf(words), List.copyOf(filters));
    }

    /** AND changes nothing: all words have to be there anyway. */
    private static boolean isConnective(String part) {
        return part.equals("OR") || part.equals("AND");
    }

    private static void add(Matcher part, List<Word> words, List<Filter> filters) {
        boolean excluded = !part.group(1).isEmpty();
        boolean quoted = part.group(3) != null;
        String text = quoted ? part.group(3) : part.group(4);
        if (part.group(2) != null) {
            filters.add(new Filter(part.group(2).toLowerCase(Locale.ROOT), text.strip(), excluded));
            return;
        }
        List<Analyzers.Token> tokens = Analyzers.asked(text);
        if (!tokens.isEmpty()) {
            words.add(new Word(part.group(), tokens, excluded, quoted, false, false, part.start(), part.end()));
        }
    }

    /** Whether it asks for nothing. */
    boolean isBlank() {
        return words.isEmpty() && filters.isEmpty();
    }

    /** The words that have to be there. */
    List<Word> wanted() {
        return words.stream().filter(word -> !word.excluded()).toList();
    }

    /** Those of them that say what is looked for; all if none does. */
    List<Word> telling() {
        List<Word> telling = wanted().stream().filter(Word::isTelling).toList();
        return telling.isEmpty() ? wanted() : telling;
    }

    /** The words that have to be there, each with its alternatives. */
    List<List<Word>> clauses() {
        List<List<Word>> clauses = new ArrayList<>();
        for (Word word : wanted()) {
            if (word.alternative() && !clauses.isEmpty()) {
                clauses.getLast().add(word);
            } else {
                clauses.add(new ArrayList<>(List.of(word)));
            }
        }
        return clauses;
    }

    /** The line without its last word and without filters. */
    SearchLine before() {
        return new SearchLine(words.subList(0, Math.max(0, words.size() - 1)), List.of());
    }

    /** Whether a report has only one value of a field. */
    static boolean isSingle(String field) {
        return CONSTANTS.containsKey(field);
    }
}
