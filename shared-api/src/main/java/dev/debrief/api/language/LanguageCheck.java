package dev.debrief.api.language;

import java.util.List;

/**
 * What a check of language found in a text.
 *
 * @param findings accusing wordings, in the order of the text, at most 500; empty if there are none
 * @param complete whether these are all; false if the text has more than 500
 */
public record LanguageCheck(List<LanguageFinding> findings, boolean complete) {

    public LanguageCheck {
        findings = List.copyOf(findings);
    }
}
