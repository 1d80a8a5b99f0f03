package dev.debrief.api.language;

import org.jspecify.annotations.Nullable;

/**
 * A wording that accuses people instead of describing what happened, or a word of the organisation's glossary.
 *
 * @param rule stable id of the rule that found it, such as en-human-error; glossary for a word of the glossary
 * @param severity how serious it is
 * @param offset where it begins in the text, in UTF-16 code units, counted from 0
 * @param length its length in the text, in UTF-16 code units
 * @param quote the wording itself, as it stands in the text
 * @param why what is wrong with it, and what to say instead; for a word of the glossary, its meaning
 * @param suggestion neutral wording of its sentence; parts in square brackets are for the author to fill in; null if none is safe
 */
public record LanguageFinding(
        String rule,
        LanguageSeverity severity,
        int offset,
        int length,
        String quote,
        String why,
        @Nullable String suggestion) {}
