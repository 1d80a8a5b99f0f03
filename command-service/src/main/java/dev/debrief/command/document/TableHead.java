package dev.debrief.command.document;

import java.util.List;
import java.util.regex.Pattern;

/** The head of a table. */
final class TableHead {

    /** The words of a head that only names its columns; a zone is two to five capital letters. */
    private static final Pattern WORD =
            Pattern.compile("(?iu)all|in|and|of|the|note|times?|timestamps?|dates?|days?|events?"
                    + "|descriptions?|details|what|happened|when|who|notes?|entry|action|activity|comments?|no|nr|stamp"
                    + "|zeit|zeitpunkt|uhrzeit|datum|tag|ereignis|beschreibung|was|geschah|\\d{1,4}|(?-i:[A-Z]{2,5})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

    private TableHead() {}

    /** Whether a head says nothing that its entries do not say. */
    static boolean isPlain(List<String> cells) {
        return cells.stream()
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .allMatch(word -> word.isEmpty() || WORD.matcher(word).matches());
    }
}
