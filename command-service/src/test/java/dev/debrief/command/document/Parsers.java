package dev.debrief.command.document;

import dev.debrief.command.support.DocumentParser;

/** The parser of documents, for tests of features that use it. */
public final class Parsers {

    private Parsers() {}

    public static DocumentParser markdown() {
        return new MarkdownParser();
    }
}
