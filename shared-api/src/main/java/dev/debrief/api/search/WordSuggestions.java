package dev.debrief.api.search;

import java.util.List;

/**
 * Words of reports that complete the last word of a line.
 *
 * @param items suggested words, those in most reports first
 */
public record WordSuggestions(List<Suggestion> items) {

    /**
     * A word.
     *
     * @param word the word in lower case
     * @param text the line with this word at its end
     * @param reports number of reports that the reader may see and that contain the word
     */
    public record Suggestion(String word, String text, int reports) {}
}
