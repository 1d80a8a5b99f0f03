package dev.debrief.query.search;

import dev.debrief.api.report.PartKind;
import dev.debrief.api.search.FoundReport;
import dev.debrief.api.search.Place;
import dev.debrief.api.search.Place.Mark;
import dev.debrief.query.search.Analyzers.Token;
import dev.debrief.query.search.SearchLine.Word;
import dev.debrief.query.search.SearchableReport.SearchableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where the words of a line are within a report. */
final class Places {

    private static final int MOST = 3;
    private static final int EXCERPT = 240;
    private static final int BEFORE = 60;

    private Places() {}

    /** A text with the words that were found in it. */
    private record Found(SearchableText text, Set<Word> words, List<Mark> marks) {}

    /** The places with the most of these words first, then the weightiest. */
    static List<Place> of(FoundReport report, List<SearchableText> texts, List<Word> words) {
        return texts.stream()
                .map(text -> find(text, words))
                .filter(found -> !found.marks.isEmpty())
                .sorted(Comparator.comparingInt((Found found) -> found.words.size())
                        .reversed())
                .limit(MOST)
                .map(found -> place(report, found))
                .toList();
    }

    private static Found find(SearchableText text, List<Word> words) {
        Found found = new Found(text, new HashSet<>(), new ArrayList<>());
        List<Token> tokens = words.isEmpty() ? List.of() : Analyzers.indexed(text.text());
        for (Word word : words) {
            for (int i = 0; i < tokens.size(); i++) {
                int end = endOfMatch(tokens, i, word);
                if (end > 0) {
                    found.words.add(word);
                    found.marks.add(new Mark(tokens.get(i).from(), end));
                }
            }
        }
        found.marks.sort(Comparator.comparingInt(Mark::from));
        return found;
    }

    /** The index after the text of a word that begins at a token; 0 if it does not begin there. */
    private static int endOfMatch(List<Token> tokens, int first, Word word) {
        int at = first;
        for (int i = 0; i < word.tokens().size(); i++) {
            Token asked = word.tokens().get(i);
            boolean begun = word.begun() && i == word.tokens().size() - 1;
            while (i > 0 && at < tokens.size() && !tokens.get(at).follows()) {
                at++;
            }
            if (at >= tokens.size() || !matches(tokens.get(at), asked, begun)) {
                return 0;
            }
            at++;
        }
        return tokens.get(at - 1).to();
    }

    private static boolean matches(Token token, Token asked, boolean begun) {
        return token.stem().equals(asked.stem()) || (begun && token.written().startsWith(asked.written()));
    }

    private static Place place(FoundReport report, Found found) {
        String text = found.text.text();
        int first = found.marks.getFirst().from();
        int from = first <= BEFORE ? 0 : afterSpace(text, first - BEFORE, first);
        int to = text.length() - from <= EXCERPT ? text.length() : beforeSpace(text, from + EXCERPT);
        List<Mark> marks = merged(found.marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() - from, mark.to() - from))
                .toList());
        return new Place(
                found.text.part(),
                found.text.id(),
                text.substring(from, to),
                marks,
                found.text.withdrawnAfter() != null,
                link(report, found.text));
    }

    private static int afterSpace(String text, int from, int most) {
        for (int i = from; i < most; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int beforeSpace(String text, int to) {
        for (int i = to; i > to - BEFORE; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : marks) {
            Mark before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && mark.from() < before.to()) {
                merged.set(merged.size() - 1, new Mark(before.from(), Math.max(before.to(), mark.to())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }

    private static String link(FoundReport report, SearchableText text) {
        String below = text.part().isFinding()
                ? "/findings"
                : switch (text.part()) {
                    case TIMELINE -> "/timeline";
                    case UPDATE -> "/updates";
                    default -> "";
                };
        Long withdrawnAfter = text.withdrawnAfter();
        return "/api/reports/" + report.id() + below + "?version="
                + (withdrawnAfter == null ? report.version() : withdrawnAfter)
                + (withdrawnAfter != null && text.part() == PartKind.TIMELINE ? "&withdrawn=true" : "");
    }
}
