package dev.debrief.query.findings;

import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.query.people.DisplayNames;

/** Rewrites findings with the display names that the reader has requested. */
record DisplayNameRewriter(DisplayNames displayNames) {

    Finding of(Finding finding) {
        Finding rewritten = finding.withTexts(displayNames::in);
        return rewritten instanceof Perspective perspective
                ? new Perspective(of(perspective.author()), perspective.text(), perspective.confidential())
                : rewritten;
    }

    /** Who is shown by role is not to be known by an id either. */
    private Author of(Author author) {
        String name = displayNames.of(author.name());
        return name.equals(author.name()) ? author : new Author(name, name);
    }
}
